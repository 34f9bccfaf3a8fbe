#define _GNU_SOURCE
#include "process.h"

#include <link.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

static int release(struct dl_phdr_info *info, size_t size, void *context) {
    (void)size;
    uintptr_t page = *(const uintptr_t *)context;
    for (int index = 0; index < info->dlpi_phnum; index++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[index];
        // What may be written to is the process's own; the rest is as it is in the file.
        if (part->p_type != PT_LOAD || part->p_flags & PF_W) continue;
        uintptr_t start = info->dlpi_addr + part->p_vaddr;
        uintptr_t end = (start + part->p_memsz) & ~(page - 1);
        start = (start + page - 1) & ~(page - 1);
        if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
    }
    return 0;
}

// Before any thread there is: each has a heap of its own, which as a rule grows a page at a time, with a call of the system for each.
// Made whole they take no memory before it is used.
__attribute__((constructor)) static void make_heaps_whole(void) { mallopt(M_TOP_PAD, 64 << 20); }

void feedmill_release_code(void) {
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    dl_iterate_phdr(release, &page);
}
