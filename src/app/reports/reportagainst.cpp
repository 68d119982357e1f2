#include "app/reports/reportagainst.h"

#include "app/reports/asknown.h"
#include "app/reports/reportexport.h"
#include "core/decimal.h"
#include "core/report/columns.h"
#include "core/report/engine.h"
#include "core/report/widened.h"
#include "exchange/fault.h"
#include "exchange/reports/reportfile.h"
#include "exchange/sheets/celltext.h"
#include "exchange/sheets/reportsheet.h"
#include "exchange/sheets/sheetfile.h"
#include "exchange/sheets/ziparchive.h"

#include <QFile>
#include <QFileInfo>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

namespace rd {
namespace {

using Cells = std::vector<std::string>;

constexpr std::array<std::string_view, 10> identity = {"REF_AREA", "TIER",        "ACTIVITY",     "SUBJECT",  "INDICATOR",
                                                       "KIND",     "TIME_PERIOD", "UNIT_MEASURE", "EVENT_ID", "PASSAGE"};

/// A cell as both files can hold it: workbooks keep fifteen digits of a number.
std::string comparable(std::string_view text)
{
    double number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    return text.size() > 15 && code == std::errc() && end == text.data() + text.size() ? shownNumber(number, NumberKind::Plain)
                                                                                       : cellText(text);
}

/// The columns that both files have, by their ids, and where the old file has them.
struct Shared {
    std::vector<ReportColumn> columns;
    std::vector<std::size_t> inNew, inOld;
    std::vector<std::string> others;  ///< only one of the two has them
    std::optional<std::size_t> power; ///< where the old file, written in 万 or 亿, says so
};

Shared sharedColumns(const std::vector<ReportColumn> &columns, const Cells &head, bool isSdmx)
{
    Shared shared;
    std::vector<bool> used(head.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        // Two columns of a workbook may have one name: the first that is free belongs to the first.
        const auto found = std::ranges::find_if(head, [&](const std::string &name) {
            return !used[static_cast<std::size_t>(&name - head.data())]
                   && (name == columns[i].id || name == cellText(columns[i].name.zh) || name == cellText(columns[i].name.en));
        });
        if (found == head.end()) {
            shared.others.push_back(columns[i].id);
            continue;
        }
        shared.columns.push_back(columns[i]);
        shared.inNew.push_back(i);
        shared.inOld.push_back(static_cast<std::size_t>(found - head.begin()));
        used[shared.inOld.back()] = true;
    }
    for (std::size_t i = 0; i < head.size(); ++i) {
        const Text power = columnName("UNIT_MULT");
        if (!used[i] && (head[i] == "UNIT_MULT" || head[i] == power.zh || head[i] == power.en)) {
            shared.power = i;
        } else if (!used[i] && !(isSdmx && (head[i] == "DECIMALS" || head[i] == "CHECKED"))) {
            shared.others.push_back(head[i]);
        }
    }
    return shared;
}

/// A row of today, in the language of the call and in the other: an old file may be in either.
struct NewRow {
    Cells cells, other;

    [[nodiscard]] bool says(const Cells &old) const
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (old[i] != cells[i] && old[i] != other[i]) {
                return false;
            }
        }
        return true;
    }
};

/// Which rows of the two belong together, and what differs.
class Comparison {
public:
    explicit Comparison(const Shared &shared) : m_shared(shared) {}

    void addOld(Cells row) { m_old[keyOf(row)].push_back(std::move(row)); }
    void addNew(NewRow row)
    {
        std::string key = keyOf(row.cells);
        std::vector<Cells> &olds = m_old[key];
        if (const auto same = std::ranges::find_if(olds, [&row](const Cells &old) { return row.says(old); });
            same != olds.end()) {
            olds.erase(same);
            ++m_found.same;
            return;
        }
        m_new.emplace_back(std::move(key), std::move(row));
    }

    ReportDifference finish()
    {
        for (const std::string &other : m_shared.others) {
            m_found.lines.push_back("? " + other);
        }
        for (auto &[key, row] : m_new) {
            std::vector<Cells> &olds = m_old[key];
            if (olds.empty()) {
                ++m_found.added;
                m_found.lines.push_back("+ " + told(row.cells));
                continue;
            }
            ++m_found.changed;
            m_found.lines.push_back("~ " + key + ": " + changes(olds.front(), row));
            olds.erase(olds.begin());
        }
        for (const auto &[key, olds] : m_old) {
            for (const Cells &row : olds) {
                ++m_found.removed;
                m_found.lines.push_back("- " + told(row));
            }
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] std::string keyOf(const Cells &row) const
    {
        std::string key;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string &id = m_shared.columns[i].id;
            if (id == "FIGURE_ID" && !row[i].empty()) {
                return "FIGURE_ID=" + row[i];
            }
            if (!row[i].empty() && std::ranges::find(identity, id) != identity.end()) {
                key += (key.empty() ? "" : ", ") + id + "=" + row[i];
            }
        }
        return key;
    }

    [[nodiscard]] std::string told(const Cells &row) const
    {
        std::string all;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!row[i].empty()) {
                all += (all.empty() ? "" : ", ") + m_shared.columns[i].id + "=" + row[i];
            }
        }
        return all;
    }

    [[nodiscard]] std::string changes(const Cells &before, const NewRow &row) const
    {
        std::string all;
        const Cells &now = row.cells;
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (before[i] != now[i] && before[i] != row.other[i]) {
                all += fmt::format("{}{} {} → {}", all.empty() ? "" : "; ", m_shared.columns[i].id,
                                   before[i].empty() ? "∅" : before[i], now[i].empty() ? "∅" : now[i]);
            }
        }
        return all;
    }

    const Shared &m_shared;
    std::map<std::string, std::vector<Cells>> m_old;
    std::vector<std::pair<std::string, NewRow>> m_new;
    ReportDifference m_found;
};

/// Gives the power of ten that the file's values are written in.
Result<int> readOld(SheetSource &source, const Shared &shared, Comparison &comparison, bool isSdmx)
{
    int power = 0;
    for (;;) {
        const auto row = source.next();
        if (!row || !*row) {
            return row ? Result<int>(power) : Result<int>(row.error());
        }
        if (shared.power && *shared.power < (*row)->cells.size()) {
            const auto said = parseNumber((*row)->cells[*shared.power]);
            power = said ? std::max(power, static_cast<int>(*said)) : power;
        }
        Cells cells;
        for (const std::size_t at : shared.inOld) {
            cells.push_back(at < (*row)->cells.size() ? comparable((*row)->cells[at]) : std::string());
            if (isSdmx && cells.back() == "—") { // NaN: there is no value
                cells.back().clear();
            }
        }
        comparison.addOld(std::move(cells));
    }
}

/// The old file. A document is for people, and holds no table that could be read back.
Result<SheetFile> openOld(const std::string &path)
{
    const std::string name = QFileInfo(QString::fromStdString(path)).fileName().toStdString();
    QFile file(QString::fromStdString(path));
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.peek(2) : QByteArray();
    const auto archive = head == "PK" ? ZipArchive::open(path, name) : Result<std::shared_ptr<ZipArchive>>(Error{});
    if (archive && (*archive)->has("word/document.xml")) {
        return fault(name, "是 DOCX，不能用来比较；请与当时的 CSV、XLSX、JSON 或 SDMX-CSV 比较",
                     "this is DOCX, which cannot be compared; compare with the CSV, XLSX, JSON or SDMX-CSV of that time");
    }
    if (!head.startsWith('{')) {
        return openSheet(path);
    }
    auto report = ReportSheet::open(path);
    return report ? Result<SheetFile>(SheetFile{*std::move(report), "JSON", {}, {}}) : Result<SheetFile>(report.error());
}

/// A cell of today as a file in this power of ten has it.
Cell inPower(const Cell &cell, int power, const CodeBook &codes)
{
    const auto *quantity = std::get_if<Quantity>(&cell);
    const Unit *unit = quantity == nullptr ? nullptr : codes.units.find(quantity->unit);
    if (power == 0 || unit == nullptr || !unit->scales) {
        return cell;
    }
    Quantity written = *quantity;
    const auto value = parseNumber(numberText(quantity->value), -power);
    written.value = value ? *value : quantity->value;
    return written;
}

} // namespace

Result<ReportDifference> compareReport(Store &store, const ReportSpec &asked, Language language, const std::string &oldFile)
{
    AsKnown known(store, asked.asKnown);
    if (auto begun = known.begin(); !begun) {
        return begun.error();
    }
    auto old = openOld(oldFile);
    const bool isSdmx = old && old->format.starts_with("SDMX");
    const auto fit = isSdmx ? asSdmx(asked) : Result<ReportSpec>(asked);
    if (!fit) {
        return fit.error();
    }
    const ReportSpec &spec = *fit;
    auto head = old ? old->source->next() : Result<std::optional<SheetRow>>(old.error());
    if (!head) {
        return head.error();
    }
    const auto wide = isWide(spec) ? answerLaidOut(spec, store) : Result<Table>(Table());
    if (!wide) {
        return wide.error();
    }
    const std::vector<ReportColumn> columns = isWide(spec) ? wide->columns : columnsOf(spec);
    const Shared shared = sharedColumns(columns, *head ? (*head)->cells : Cells(), isSdmx);
    if (shared.columns.empty()) {
        return fault(oldFile, fmt::format("不是分析表 {} 的文件：没有相同的列", spec.id),
                     fmt::format("this is no file of the report {}: no column is the same", spec.id));
    }
    Comparison comparison(shared);
    const auto power = readOld(*old->source, shared, comparison, isSdmx);
    if (!power) {
        return power.error();
    }
    const Language other = language == Language::Zh ? Language::En : Language::Zh;
    const auto period =
        static_cast<std::size_t>(std::ranges::find(columns, "TIME_PERIOD", &ReportColumn::id) - columns.begin());
    const auto add = [&](const ReportRow &row) {
        if (isSdmx && period < row.cells.size() && !std::holds_alternative<Period>(row.cells[period])) {
            return true; // SDMX cannot hold it
        }
        NewRow both;
        for (const std::size_t at : shared.inNew) {
            const Cell cell = inPower(row.cells[at], *power, store.codes());
            both.cells.push_back(comparable(fileText(cell, language)));
            both.other.push_back(comparable(fileText(cell, other)));
        }
        comparison.addNew(std::move(both));
        return true;
    };
    const auto answered = isWide(spec) ? feederOf(*wide)(add) : answerRows(spec, store, add);
    return answered ? Result<ReportDifference>(comparison.finish()) : Result<ReportDifference>(answered.error());
}

} // namespace rd
