#ifndef FEEDMILL_LIBXML2_SHIM_H
#define FEEDMILL_LIBXML2_SHIM_H

// Debian builds libxml2 with ICU; its headers then pull in the system's ICU, whose types clash with Foundation's.
// The macro only adds trailing fields to a struct that is never used by value.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

#endif
