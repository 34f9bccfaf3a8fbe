#ifndef FEEDMILL_MALLOC_SHIM_H
#define FEEDMILL_MALLOC_SHIM_H

// Swift's Glibc module leaves <malloc.h> out.
#include <malloc.h>

#endif
