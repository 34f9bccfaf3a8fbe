/* The feed of WriteAtom.swift through libxml2's xmlTextWriter: bytes, and CPU seconds of the writing alone. */
#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define S(text) ((const xmlChar *)(text))

static const char *paragraph =
    "<p>The tide came over the <a href=\"/quay?day=1&amp;hour=6\">quay</a> again, and the <em>old</em> harbour master wrote "
    "the hour into his book: half past six, a hand above the spring before. 満潮は午後六時半でした。</p>\n";

struct entry { char id[64], title[96], url[96], date[32], summary[128]; };

static void text(xmlTextWriterPtr w, const char *name, const char *type, const char *value) {
    xmlTextWriterStartElement(w, S(name));
    if (type) xmlTextWriterWriteAttribute(w, S("type"), S(type));
    xmlTextWriterWriteString(w, S(value));
    xmlTextWriterEndElement(w);
}

static void link_to(xmlTextWriterPtr w, const char *rel, const char *href) {
    xmlTextWriterStartElement(w, S("link"));
    xmlTextWriterWriteAttribute(w, S("rel"), S(rel));
    xmlTextWriterWriteAttribute(w, S("href"), S(href));
    xmlTextWriterEndElement(w);
}

static void category(xmlTextWriterPtr w, const char *term) {
    xmlTextWriterStartElement(w, S("category"));
    xmlTextWriterWriteAttribute(w, S("term"), S(term));
    xmlTextWriterEndElement(w);
}

static long feed(const struct entry *entries, int count, const char *content) {
    xmlBufferPtr buffer = xmlBufferCreate();
    xmlTextWriterPtr w = xmlNewTextWriterMemory(buffer, 0);
    xmlTextWriterStartDocument(w, "1.0", "UTF-8", NULL);
    xmlTextWriterStartElement(w, S("feed"));
    xmlTextWriterWriteAttribute(w, S("xmlns"), S("http://www.w3.org/2005/Atom"));
    xmlTextWriterWriteAttribute(w, S("xml:lang"), S("en"));
    text(w, "id", NULL, "tag:tide.example,2026:log");
    text(w, "title", "text", "Tide & Times");
    text(w, "updated", NULL, "2026-10-04T18:30:00Z");
    link_to(w, "alternate", "https://tide.example/");
    link_to(w, "self", "https://tide.example/log.atom");
    for (int i = 0; i < count; i++) {
        const struct entry *e = &entries[i];
        xmlTextWriterStartElement(w, S("entry"));
        text(w, "id", NULL, e->id);
        text(w, "title", "text", e->title);
        text(w, "updated", NULL, e->date);
        text(w, "published", NULL, e->date);
        link_to(w, "alternate", e->url);
        xmlTextWriterStartElement(w, S("author"));
        text(w, "name", NULL, "Ann Quay");
        text(w, "uri", NULL, "https://tide.example/ann");
        xmlTextWriterEndElement(w);
        category(w, "harbour");
        category(w, "tides & winds");
        text(w, "summary", "text", e->summary);
        text(w, "content", "html", content);
        xmlTextWriterEndElement(w);
    }
    xmlTextWriterEndDocument(w);
    xmlFreeTextWriter(w);
    long bytes = xmlBufferLength(buffer);
    xmlBufferFree(buffer);
    return bytes;
}

int main(int argc, char **argv) {
    int count = argc > 1 ? atoi(argv[1]) : 5000, rounds = argc > 2 ? atoi(argv[2]) : 20;
    struct entry *entries = calloc(count, sizeof *entries);
    char *content = calloc(10, strlen(paragraph) + 1);
    for (int i = 0; i < 10; i++) strcat(content, paragraph);
    for (int i = 0; i < count; i++) {
        struct entry *e = &entries[i];
        snprintf(e->id, sizeof e->id, "tag:tide.example,2026:%d", i);
        snprintf(e->title, sizeof e->title, "High water, day %d: what the quay saw & heard", i);
        snprintf(e->url, sizeof e->url, "https://tide.example/%d?from=log&day=%d", i, i);
        snprintf(e->date, sizeof e->date, "2026-%02d-%02dT18:30:00Z", i % 12 + 1, i % 28 + 1);
        snprintf(e->summary, sizeof e->summary, "The quay was wet by noon on day %d, and the boats stayed in.", i);
    }
    feed(entries, count, content);
    clock_t start = clock();
    long bytes = 0;
    for (int i = 0; i < rounds; i++) bytes += feed(entries, count, content);
    printf("%ld %f\n", bytes, (double)(clock() - start) / CLOCKS_PER_SEC);
}
