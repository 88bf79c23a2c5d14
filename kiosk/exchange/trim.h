// trim.h - a text without the blanks around it.
#ifndef KIOSK_EXCHANGE_TRIM_H
#define KIOSK_EXCHANGE_TRIM_H

// Ends the text before its last blanks, and returns where its first letter is.
char *trim(char *text);

#endif
