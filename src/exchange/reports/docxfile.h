#pragma once

#include "core/result.h"
#include "exchange/reports/filefacts.h"

#include <QByteArray>

class QIODevice;

namespace rd {

/// A report as a document: what it asks, what it says, its picture, its table, where it comes from.
struct DocxContent {
    std::string heading, sentence;
    QByteArray png; ///< empty: no picture
    int pictureWidth = 0, pictureHeight = 0;
    std::string pictureText; ///< for those who cannot see it
    std::string common;      ///< what all rows have in common, above the table
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
    FileFacts facts;
    bool isChinese = true;
};

/// The same content gives the same bytes. More rows than `mostDocxRows` are the caller's to refuse.
inline constexpr std::size_t mostDocxRows = 2000;
Result<void> writeDocx(const DocxContent &content, QIODevice &device);

} // namespace rd
