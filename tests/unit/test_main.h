// SPDX-License-Identifier: MIT
//
// test_main.h — put before every test of unit_tests: its main is called by another name there (-Dmain=NAME_main), and
// declared here.
#ifndef SAFECIRCLE_TEST_MAIN_H
#define SAFECIRCLE_TEST_MAIN_H

int main(void);

#endif
