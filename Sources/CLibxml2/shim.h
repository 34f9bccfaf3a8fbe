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
#include <stddef.h>

// A GNU extension that Swift's Glibc module leaves out.
void *memrchr(const void *bytes, int byte, size_t count);

static void feedmill_xml_no_message(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

// Some of 2.9's errors have no parser context and go to stderr through a handler of the thread, which is variadic.
static inline void feedmill_xml_silence_this_thread(void) {
    xmlSetGenericErrorFunc(NULL, feedmill_xml_no_message);
}

#endif
