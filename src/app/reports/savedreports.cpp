#include "app/reports/savedreports.h"

#include "app/packages.h"
#include "core/report/catalogue.h"
#include "core/report/engine.h"
#include "exchange/json/specjson.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t longestCode = 48;

bool isOfCode(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-'; }

bool isTaken(const std::string &code, const CodeBook &codes)
{
    return codes.reports.find(code) != nullptr
           || std::ranges::any_of(builtInReports(), [&](const ReportSpec &own) { return own.id == code; })
           || std::ranges::find(pageCodes(), code) != pageCodes().end();
}

/// Words in both languages: whoever gives one name gives it in the language that the office speaks.
Text inBoth(Text name)
{
    name.zh = name.zh.empty() ? name.en : name.zh;
    name.en = name.en.empty() ? name.zh : name.en;
    return name;
}

Result<SavedReport> ownReport(const Store &store, const std::string &code)
{
    const SavedReport *saved = store.codes().reports.find(code);
    if (saved == nullptr || saved->page != ownPage) {
        return Error{ErrorCode::Failed,
                     {fmt::format("“{}”不是您自己保存的分析表。", code), fmt::format("\"{}\" is no report of your own.", code)},
                     {}};
    }
    return *saved;
}

int nextOrd(const CodeBook &codes)
{
    int last = 0;
    for (const SavedReport &report : codes.reports) {
        last = std::max(last, report.ord);
    }
    return last + 1;
}

} // namespace

TableRow reportRow(const SavedReport &report, bool removed)
{
    const TableDef *table = packageTable("report");
    TableRow row{table, Row(table->columns.size()), {}};
    const auto set = [&](std::string_view column, Value value) {
        row.row[static_cast<std::size_t>(table->columnIndex(column))] = std::move(value);
    };
    set("code", report.code);
    set("name_zh", report.name.zh);
    set("name_en", report.name.en);
    set("page", report.page);
    set("slot", report.slot);
    set("ord", std::int64_t{report.ord});
    set("spec", report.spec);
    set("removed", std::int64_t{removed ? 1 : 0});
    return row;
}

std::string proposedCode(const Text &name, const CodeBook &codes)
{
    std::string base;
    for (const char letter : name.en) {
        const char small = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        if (isOfCode(small) && small != '-') {
            base += small;
        } else if (!base.empty() && base.back() != '-') {
            base += '-';
        }
    }
    base.resize(std::min(base.size(), longestCode - 4)); // room for a number
    while (!base.empty() && base.back() == '-') {
        base.pop_back();
    }
    const bool hasLetters = std::ranges::any_of(base, [](char letter) { return letter >= 'a' && letter <= 'z'; });
    base = hasLetters ? base : "report";
    if (hasLetters && !isTaken(base, codes)) {
        return base;
    }
    int number = hasLetters ? 2 : 1;
    while (isTaken(fmt::format("{}-{}", base, number), codes)) {
        ++number;
    }
    return fmt::format("{}-{}", base, number);
}

std::optional<Error> codeFault(const std::string &code, const std::string &before, const CodeBook &codes)
{
    const auto fault = [](std::string zh, std::string en) {
        return std::optional(Error{ErrorCode::Failed, {std::move(zh), std::move(en)}, {}});
    };
    if (code.empty() || code.size() > longestCode || !std::ranges::all_of(code, isOfCode) || code.front() == '-') {
        return fault("代码由小写字母、数字和连字符组成，至多48个字符。",
                     "A code is made of small letters, digits and hyphens, 48 at most.");
    }
    return code != before && isTaken(code, codes) ? fault(fmt::format("代码“{}”已有别的分析表在用，请换一个。", code),
                                                          fmt::format("The code \"{}\" is taken; choose another.", code))
                                                  : std::nullopt;
}

Result<std::int64_t> saveReport(Store &store, const ReportSpec &spec, const std::string &code, const Text &name)
{
    const CodeBook &codes = store.codes();
    const SavedReport *before = codes.reports.find(code);
    const bool isOwn = before != nullptr && before->page == ownPage;
    if (auto fault = codeFault(code, isOwn ? code : std::string(), codes)) {
        return *std::move(fault);
    }
    if (auto fault = faultIn(spec, codes)) {
        return *std::move(fault);
    }
    const SavedReport report{
        code, std::string(ownPage), {}, specToJson(spec), inBoth(name), isOwn ? before->ord : nextOrd(codes)};
    return store.record(changeByUser(fmt::format("save report {}", code)), {reportRow(report)});
}

Result<std::int64_t> renameReport(Store &store, const std::string &code, const Text &name)
{
    auto report = ownReport(store, code);
    if (!report) {
        return report.error();
    }
    report->name = inBoth(name);
    return store.record(changeByUser(fmt::format("rename report {}", code)), {reportRow(*report)});
}

Result<std::int64_t> deleteReport(Store &store, const std::string &code)
{
    const auto report = ownReport(store, code);
    return report ? store.record(changeByUser(fmt::format("delete report {}", code)), {reportRow(*report, true)})
                  : Result<std::int64_t>(report.error());
}

} // namespace rd
