#ifndef FEEDMILL_PROCESS_H
#define FEEDMILL_PROCESS_H

// Swift's Glibc module leaves <malloc.h> out.
#include <malloc.h>

// Gives back the pages of code and constants that the process has mapped so far. What is used again is mapped again, from
// memory; what only starting needed, half of it all, stays away.
void feedmill_release_code(void);

#endif
