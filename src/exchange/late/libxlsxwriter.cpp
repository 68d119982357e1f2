// libxlsxwriter brings OpenSSL and minizip along: with libzip some 2.5 ms of every start.
#include "exchange/late/latelibrary.h"

#include <xlsxwriter.h>

namespace {

template <typename Function> Function *xlsxwriterFunction(Function *type, const char *name)
{
    static rd::LateLibrary library("xlsxwriter", 4, "install the package libxlsxwriter4");
    return library.find(type, name);
}

} // namespace

void format_set_bold(lxw_format *format)
{
    static auto *const call = xlsxwriterFunction(&format_set_bold, "format_set_bold");
    call(format);
}

void format_set_bottom(lxw_format *format, uint8_t style)
{
    static auto *const call = xlsxwriterFunction(&format_set_bottom, "format_set_bottom");
    call(format, style);
}

void format_set_num_format(lxw_format *format, const char *code)
{
    static auto *const call = xlsxwriterFunction(&format_set_num_format, "format_set_num_format");
    call(format, code);
}

void lxw_workbook_free(lxw_workbook *book)
{
    static auto *const call = xlsxwriterFunction(&lxw_workbook_free, "lxw_workbook_free");
    call(book);
}

lxw_format *workbook_add_format(lxw_workbook *book)
{
    static auto *const call = xlsxwriterFunction(&workbook_add_format, "workbook_add_format");
    return call(book);
}

lxw_worksheet *workbook_add_worksheet(lxw_workbook *book, const char *name)
{
    static auto *const call = xlsxwriterFunction(&workbook_add_worksheet, "workbook_add_worksheet");
    return call(book, name);
}

lxw_error workbook_close(lxw_workbook *book)
{
    static auto *const call = xlsxwriterFunction(&workbook_close, "workbook_close");
    return call(book);
}

lxw_workbook *workbook_new_opt(const char *path, lxw_workbook_options *options)
{
    static auto *const call = xlsxwriterFunction(&workbook_new_opt, "workbook_new_opt");
    return call(path, options);
}

lxw_error workbook_set_properties(lxw_workbook *book, lxw_doc_properties *properties)
{
    static auto *const call = xlsxwriterFunction(&workbook_set_properties, "workbook_set_properties");
    return call(book, properties);
}

lxw_error worksheet_autofilter(lxw_worksheet *sheet, lxw_row_t firstRow, lxw_col_t firstColumn, lxw_row_t lastRow,
                               lxw_col_t lastColumn)
{
    static auto *const call = xlsxwriterFunction(&worksheet_autofilter, "worksheet_autofilter");
    return call(sheet, firstRow, firstColumn, lastRow, lastColumn);
}

void worksheet_freeze_panes(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column)
{
    static auto *const call = xlsxwriterFunction(&worksheet_freeze_panes, "worksheet_freeze_panes");
    call(sheet, row, column);
}

lxw_error worksheet_set_column(lxw_worksheet *sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format)
{
    static auto *const call = xlsxwriterFunction(&worksheet_set_column, "worksheet_set_column");
    return call(sheet, first, last, width, format);
}

lxw_error worksheet_write_number(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format)
{
    static auto *const call = xlsxwriterFunction(&worksheet_write_number, "worksheet_write_number");
    return call(sheet, row, column, number, format);
}

lxw_error worksheet_write_string(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format)
{
    static auto *const call = xlsxwriterFunction(&worksheet_write_string, "worksheet_write_string");
    return call(sheet, row, column, text, format);
}
