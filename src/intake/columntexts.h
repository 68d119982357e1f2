#pragma once

#include "intake/tableguess.h"

namespace rd {

/// Settles what neither heads nor code lists said, by the texts of the columns alone: a table in a language whose heads are
/// not known has its places in the first column of names, their codes in the column on its left, and where nothing names
/// what the values are of, that in the second column of names. Columns of names that alone tell its rows apart (sex, product)
/// are parts of the indicator. `dataFrom` is the first row of data.
void settleByTexts(TableMapping &mapping, const TableStart &start, std::size_t dataFrom, const CodeFinder &finder);

} // namespace rd
