#include "app/tables/tableimport.h"

#include "core/words/numbertext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace rd {
namespace {

Text both(const std::string &zh, const std::string &en) { return {zh, en}; }

/// A code by its name, a period as a person reads it.
Text fixedWords(Field field, const std::string &code, const CodeBook &codes)
{
    if (field == Field::Period) {
        const auto period = Period::parse(code);
        return period ? both(period->text(Language::Zh), period->text(Language::En)) : both(code, code);
    }
    if (field == Field::Multiplier) {
        return both(code == "4" ? "万" : code == "8" ? "亿" : "×10^" + code, "×10^" + code);
    }
    if (field == Field::Status) {
        return statusWords(code);
    }
    const auto dim = dimOf(field);
    return dim ? codes.nameOf(*dim, code) : both(code, code);
}

/// 指标=…，时期=…: what is fixed for a column or the table.
Text allFixed(const Fixed &fixed, const CodeBook &codes)
{
    Text all;
    for (const auto &[field, code] : fixed) {
        if (field == Field::Multiplier && code == "0") {
            continue;
        }
        const Text what = fixedWords(field, code, codes);
        const Text &called = word(fmt::format("field.{}", name(field)));
        all.zh += (all.zh.empty() ? "" : "，") + called.zh + "=" + what.zh;
        all.en += (all.en.empty() ? "" : ", ") + called.en + "=" + what.en;
    }
    return all;
}

void tell(std::vector<Text> &lines, const std::vector<Text> &all, const Text &more)
{
    constexpr std::size_t most = 50;
    for (std::size_t i = 0; i < all.size() && i < most; ++i) {
        lines.push_back(all[i]);
    }
    if (all.size() > most) {
        const std::size_t left = all.size() - most;
        lines.push_back(phrase(more, left));
    }
}

/// Whether anything stands in a column below the heads, as far as the first rows say.
bool holdsText(const TablePreview &preview, std::size_t column)
{
    return std::ranges::any_of(preview.start.rows, [&](const SheetRow &row) {
        return row.line >= preview.mapping.firstLine && !cellOf(row, column).empty();
    });
}

} // namespace

Text useWords(const ColumnUse &use, const CodeBook &codes)
{
    Text said = word(fmt::format("field.{}", name(use.field)));
    if (const Text fixed = allFixed(use.fixed, codes); !fixed.empty()) {
        said.zh += "：" + fixed.zh;
        said.en += ": " + fixed.en;
    }
    return said;
}

std::vector<Text> linesOf(const TablePreview &preview, const CodeBook &codes)
{
    std::vector<Text> lines;
    const std::string sheet = preview.sheet.empty() ? std::string() : " " + preview.sheet;
    const std::string encoding = preview.format == "CSV" ? " " + preview.encoding : std::string();
    lines.push_back(
        {fmt::format("{}{}{}：第 {} 行起为数据，{} 行，{} 个值（{} 个数据点，{} 个批量值）", preview.format, encoding, sheet,
                     preview.mapping.firstLine, preview.rows, preview.figures + preview.bulk, preview.figures, preview.bulk),
         phrase("{}{}{}: data from line {}, {} [row|rows], {} [value|values] ({} [figure|figures], {} bulk [value|values])",
                preview.format, encoding, sheet, preview.mapping.firstLine, preview.rows, preview.figures + preview.bulk,
                preview.figures, preview.bulk)});
    if (!preview.otherEncoding.empty()) {
        const Text doubt = phrase(word("import.encoding.doubt"), preview.encoding, preview.otherEncoding);
        lines.push_back({doubt.zh + "（--encoding " + preview.otherEncoding + "）",
                         doubt.en + " (--encoding " + preview.otherEncoding + ")"});
    }
    if (preview.mapping.decimal == DecimalSign::Comma) {
        lines.push_back(word("import.decimal.comma"));
    }
    if (preview.isRemembered) {
        lines.push_back({"列对应：沿用上次对同样表头的设定", "columns: as corrected for the last table with these heads"});
    }
    for (std::size_t i = 0; i < preview.mapping.columns.size(); ++i) {
        const ColumnUse &use = preview.mapping.columns[i];
        const Text what = useWords(use, codes);
        lines.push_back({fmt::format("第 {} 列 {} → {}", i + 1, use.head, what.zh),
                         fmt::format("column {} {} → {}", i + 1, use.head, what.en)});
    }
    if (const Text fixed = allFixed(preview.mapping.fixed, codes); !fixed.empty()) {
        lines.push_back({"整张表 → " + fixed.zh, "whole table → " + fixed.en});
    }
    std::vector<Text> all;
    for (const UnknownCode &code : preview.unknown) {
        const Text &called = word(fmt::format("field.{}", name(code.field)));
        all.push_back(
            {fmt::format("列表里没有：{}“{}”（第 {} 行起，{} 处）", called.zh, code.text, code.line, code.uses),
             phrase("in no list: {} \"{}\" (from line {} on, {} [time|times])", called.en, code.text, code.line, code.uses)});
    }
    tell(lines, all, {"另有 {} 个不在列表里", "{} more [is|are] in no list"});
    all.clear();
    for (const Problem &problem : preview.problems) {
        all.push_back(problem.sentence);
    }
    tell(lines, all, {"另有 {} 处错误", "{} more [problem|problems]"});
    all.clear();
    for (const Doubt &doubt : preview.doubts) {
        all.push_back({"存疑 " + doubt.sentence.zh, "doubtful " + doubt.sentence.en});
    }
    tell(lines, all, {"另有 {} 处存疑", "{} more [doubt|doubts]"});
    std::ranges::copy(preview.notes, std::back_inserter(lines));
    std::ranges::move(leftInFile(preview), std::back_inserter(lines));
    if (auto wanted = namesWanted(preview)) {
        lines.push_back(*std::move(wanted));
    }
    return lines;
}

std::optional<Text> namesWanted(const TablePreview &preview)
{
    constexpr std::size_t most = 5;
    std::string codes;
    for (std::size_t i = 0; i < std::min(most, preview.unnamed.size()); ++i) {
        codes += (i == 0 ? "" : "; ") + preview.unnamed[i];
    }
    codes += preview.unnamed.size() > most ? " …" : "";
    return preview.unnamed.empty() ? std::nullopt : std::optional(phrase(word("names.wanted"), preview.unnamed.size(), codes));
}

std::vector<Text> leftInFile(const TablePreview &preview)
{
    Text columns;
    for (std::size_t i = 0; i < preview.mapping.columns.size(); ++i) {
        const ColumnUse &use = preview.mapping.columns[i];
        if (use.field == Field::None && (!use.head.empty() || holdsText(preview, i))) {
            const Text called = use.head.empty() ? word("import.no.head") : Text{use.head, use.head};
            columns.zh += fmt::format("{}{} {}", columns.zh.empty() ? "" : "; ", i + 1, called.zh);
            columns.en += fmt::format("{}{} {}", columns.en.empty() ? "" : "; ", i + 1, called.en);
        }
    }
    std::vector<Text> left;
    if (!columns.empty()) {
        left.push_back({"未取的列：" + columns.zh, "columns not taken: " + columns.en});
    }
    std::vector<Text> rows;
    for (const std::string &row : preview.passedOver) {
        rows.push_back({"未取 " + row, "not taken: " + row});
    }
    tell(left, rows, {"另有 {} 行未取", "{} more [row was|rows were] not taken"});
    return left;
}

std::optional<Error> refusalOf(const TablePreview &preview, const TableImport &table, bool isListed)
{
    if (!preview.problems.empty()) {
        const Problem &first = preview.problems.front();
        const std::size_t more = preview.problems.size() - 1;
        Text sentence = first.sentence;
        if (more > 0) {
            sentence.zh += fmt::format("（另有 {} 处{}）", more, isListed ? "" : "，用 --dry-run 查看");
            sentence.en += fmt::format(" ({} more{})", more, isListed ? "" : "; --dry-run lists them");
        }
        return Error{ErrorCode::Failed, sentence, first.place};
    }
    if (!preview.unknown.empty()) {
        const UnknownCode &first = preview.unknown.front();
        const std::size_t more = preview.unknown.size() - 1;
        return Error{ErrorCode::Failed,
                     {fmt::format("{}：列表里没有“{}”{}；请改对，或加 --create-codes 新增", table.path, first.text,
                                  more > 0 ? fmt::format("（另有 {} 个）", more) : ""),
                      fmt::format("{}: no list has \"{}\"{}; correct it, or add it with --create-codes", table.path, first.text,
                                  more > 0 ? fmt::format(" (and {} more)", more) : "")},
                     table.path};
    }
    if (preview.figures + preview.bulk == 0) {
        const bool isElsewhere = !preview.otherSheets.empty();
        const Text look = isListed ? Text()
                          : isElsewhere
                              ? phrase(word("import.elsewhere"), preview.sheet, preview.otherSheets.front())
                              : Text{"；请用 --dry-run 查看各列是怎样理解的", "; --dry-run shows how its columns were read"};
        return Error{ErrorCode::Failed,
                     {fmt::format("{}：没有找到可以导入的数值{}", table.path, look.zh),
                      fmt::format("{}: holds no values that could be taken{}", table.path, look.en)},
                     table.path};
    }
    if (!preview.doubts.empty() && table.accepted.empty()) {
        return doubted({ErrorCode::Failed, preview.doubts.front().sentence, preview.doubts.front().place},
                       preview.doubts.size() - 1);
    }
    return std::nullopt;
}

} // namespace rd
