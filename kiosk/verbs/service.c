#include "verbs/service.h"

#include <stddef.h>

// Two services, so that a show that is started again keeps its screen, and so that the
// right to set the clock is the show's alone (its zygote lays it down, worker/zygote.c).
static const char show[] =
  "[Unit]\n"
  "Description=Exhibit kiosk: the show\n"
  "Requires=kiosk-screen.service\n"
  "After=kiosk-screen.service\n"
  "StartLimitIntervalSec=0\n"
  "\n"
  "[Service]\n"
  "Type=notify\n"
  "User=kiosk\n"
  "SupplementaryGroups=audio\n"
  "StateDirectory=kiosk\n"
  "Environment=DISPLAY=:0 SDL_VIDEODRIVER=x11\n"
  "# KIOSK_OPTIONS=\"--rotate 90\"\n"
  "EnvironmentFile=-/etc/default/kiosk\n"
  "ExecStartPre=/bin/sh -c 'until [ -S /tmp/.X11-unix/X0 ]; do sleep 0.1; done'\n"
  "ExecStart=\"@PROGRAM@\" run --home \"@HOME@\" --data " SERVICE_DATA " $KIOSK_OPTIONS\n"
  "Restart=always\n"
  "RestartSec=1\n"
  "TimeoutStartSec=60\n"
  "TimeoutStopSec=10\n"
  "WatchdogSec=10\n"
  "# To set the clock from the staff screen.\n"
  "AmbientCapabilities=CAP_SYS_TIME\n"
  "CapabilityBoundingSet=CAP_SYS_TIME\n"
  "NoNewPrivileges=yes\n"
  "ProtectSystem=full\n"
  "\n"
  "[Install]\n"
  "WantedBy=multi-user.target\n";

// PAM opens a session on the first console, so logind hands the screen and the touch
// panel to a server that is not root.
static const char screen[] =
  "[Unit]\n"
  "Description=Exhibit kiosk: the screen\n"
  "After=systemd-user-sessions.service plymouth-quit.service getty@tty1.service\n"
  "Conflicts=getty@tty1.service\n"
  "StartLimitIntervalSec=0\n"
  "\n"
  "[Service]\n"
  "User=kiosk\n"
  "PAMName=login\n"
  "TTYPath=/dev/tty1\n"
  "TTYReset=yes\n"
  "TTYVHangup=yes\n"
  "TTYVTDisallocate=yes\n"
  "StandardInput=tty\n"
  "StandardOutput=journal\n"
  "StandardError=journal\n"
  "UtmpIdentifier=tty1\n"
  "UtmpMode=user\n"
  "ExecStart=/usr/lib/xorg/Xorg :0 vt1 -keeptty -nolisten tcp -noreset -nocursor -s 0 "
  "-dpms\n"
  "Restart=always\n"
  "RestartSec=1\n";

static const char user[] = "u kiosk - \"Exhibit kiosk\" " SERVICE_DATA "\n"
                           "m kiosk audio\n";

// systemd unmounts a stick that was pulled. The partition that a PC starts from (EFI) is
// no stick, even where it lies on one.
#define MOUNT                                                                            \
  "RUN+=\"/usr/bin/systemd-mount --no-block --collect --fsck=no "                        \
  "--options=nosuid,nodev,noexec,noatime,uid=kiosk,gid=kiosk,umask=077"
static const char sticks[] =
  "ACTION!=\"add\", GOTO=\"kiosk_end\"\n"
  "SUBSYSTEM!=\"block\", GOTO=\"kiosk_end\"\n"
  "ENV{ID_BUS}!=\"usb\", GOTO=\"kiosk_end\"\n"
  "ENV{ID_PART_ENTRY_TYPE}==\"c12a7328-f81f-11d2-ba4b-00a0c93ec93b\", "
  "GOTO=\"kiosk_end\"\n"
  "ENV{ID_FS_TYPE}==\"vfat\", " MOUNT
  ",utf8,flush --type=vfat $devnode /media/kiosk-%k\"\n"
  "ENV{ID_FS_TYPE}==\"exfat\", " MOUNT " --type=exfat $devnode /media/kiosk-%k\"\n"
  "ENV{ID_FS_TYPE}==\"ntfs\", " MOUNT " --type=ntfs3 $devnode /media/kiosk-%k\"\n"
  "LABEL=\"kiosk_end\"\n";

const ServiceFile service_files[] = {
  {"/etc/sysusers.d/kiosk.conf", user},
  {"/etc/systemd/system/kiosk-screen.service", screen},
  {"/etc/systemd/system/kiosk.service", show},
  {"/etc/udev/rules.d/90-kiosk-sticks.rules", sticks},
  {NULL, NULL},
};
