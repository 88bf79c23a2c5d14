// texts.h - questions as plain text: Moodle's GIFT, and Aiken.
//
// GIFT: https://docs.moodle.org/en/GIFT_format. Aiken:
// https://docs.moodle.org/en/Aiken_format.
#ifndef KIOSK_EXCHANGE_TEXTS_H
#define KIOSK_EXCHANGE_TEXTS_H

#include <stdio.h>

#include "exchange/intake.h"

void gift_read(const char *text, Intake *intake);
void aiken_read(const char *text, Intake *intake);

// Writes what the format can hold. What it can't is told, a line each: fields of a
// question that are left out, and whole questions.
void gift_write(const Quiz *quiz, bool english, FILE *to, FILE *left);
void aiken_write(const Quiz *quiz, bool english, FILE *to, FILE *left);

#endif
