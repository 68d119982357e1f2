#pragma once

#include "exchange/late/latelibrary.h"

#include <xlsxwriter.h>

namespace rd {

#define RD_XLSX_FUNCTIONS(USE)                                                                                                 \
    USE(format_set_bold)                                                                                                       \
    USE(format_set_bottom)                                                                                                     \
    USE(format_set_num_format)                                                                                                 \
    USE(lxw_workbook_free)                                                                                                     \
    USE(workbook_add_format)                                                                                                   \
    USE(workbook_add_worksheet)                                                                                                \
    USE(workbook_close)                                                                                                        \
    USE(workbook_new_opt)                                                                                                      \
    USE(workbook_set_properties)                                                                                               \
    USE(worksheet_autofilter)                                                                                                  \
    USE(worksheet_freeze_panes)                                                                                                \
    USE(worksheet_set_column)                                                                                                  \
    USE(worksheet_write_number)                                                                                                \
    USE(worksheet_write_string)

/// libxlsxwriter brings OpenSSL and minizip along.
struct Libxlsxwriter {
    RD_XLSX_FUNCTIONS(RD_LATE_MEMBER)
};
/// Opened at the first call; an error where the system has no libxlsxwriter.
[[nodiscard]] Result<const Libxlsxwriter *> libxlsxwriter();

} // namespace rd
