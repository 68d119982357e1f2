#pragma once

#include "exchange/late/latelibrary.h"

#include <zip.h>

namespace rd {

#define RD_ZIP_FUNCTIONS(USE)                                                                                                  \
    USE(zip_close)                                                                                                             \
    USE(zip_discard)                                                                                                           \
    USE(zip_fclose)                                                                                                            \
    USE(zip_file_add)                                                                                                          \
    USE(zip_file_set_dostime)                                                                                                  \
    USE(zip_fopen_index)                                                                                                       \
    USE(zip_fread)                                                                                                             \
    USE(zip_get_num_entries)                                                                                                   \
    USE(zip_name_locate)                                                                                                       \
    USE(zip_open)                                                                                                              \
    USE(zip_open_from_source)                                                                                                  \
    USE(zip_source_buffer)                                                                                                     \
    USE(zip_source_buffer_create)                                                                                              \
    USE(zip_source_close)                                                                                                      \
    USE(zip_source_free)                                                                                                       \
    USE(zip_source_keep)                                                                                                       \
    USE(zip_source_open)                                                                                                       \
    USE(zip_source_read)                                                                                                       \
    USE(zip_source_stat)                                                                                                       \
    USE(zip_stat_index)

/// libzip brings OpenSSL and bzip2 along: with libxlsxwriter some 2.5 ms of every start.
struct Libzip {
    RD_ZIP_FUNCTIONS(RD_LATE_MEMBER)
};
/// Opened at the first call; an error where the system has no libzip.
[[nodiscard]] Result<const Libzip *> libzip();

} // namespace rd
