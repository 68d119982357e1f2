#include "exchange/sheets/sdmxsheet.h"

#include "core/words/phrase.h"
#include "core/words/words.h"
#include "exchange/fault.h"
#include "exchange/sheets/celltext.h"
#include "exchange/sheets/eurostatflags.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

std::string trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first, last - first + 1));
}

/// "REF_AREA: Reference area" and "CN37: North" are a code and its label.
std::string beforeLabel(std::string_view text) { return trimmed(text.substr(0, text.find(':'))); }
std::string labelOf(std::string_view text)
{
    const std::size_t colon = text.find(':');
    return colon == std::string_view::npos ? std::string() : trimmed(text.substr(colon + 1));
}

/// The head under which the labels of a column stand: our own files' for areas, indicators and units, the id with _NAME for any other
/// dimension. Nothing for one whose labels are not needed.
std::string nameColumnOf(std::string_view id, bool isDimension)
{
    constexpr std::array<std::string_view, 4> areas = {"REF_AREA", "REGION", "COUNTRY", "AREA"};
    if (std::ranges::find(areas, id) != areas.end()) {
        return "AREA_NAME";
    }
    if (id == "INDICATOR" || id == "MEASURE") {
        return "INDICATOR_NAME";
    }
    const bool hasNames = isDimension && id != "TIME_PERIOD" && !id.starts_with("OBS_");
    return id == "UNIT_MEASURE" ? "UNIT_NAME" : hasNames ? std::string(id) + "_NAME" : std::string();
}

std::string upper(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text;
}

/// A column of labels beside its codes ("Reference area") is written as a person writes; ids are in one case.
bool isLabelColumn(std::string_view head)
{
    const std::string id = beforeLabel(head);
    const bool hasUpper = std::ranges::any_of(id, [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool hasLower = std::ranges::any_of(id, [](char c) { return c >= 'a' && c <= 'z'; });
    return (hasUpper && hasLower) || std::ranges::any_of(id, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool describesTheFile(std::string_view id)
{
    constexpr std::array<std::string_view, 7> ids = {"DATAFLOW",       "STRUCTURE",   "STRUCTURE_ID", "ACTION",
                                                     "STRUCTURE_NAME", "LAST UPDATE", "FREQ"};
    return std::ranges::find(ids, id) != ids.end();
}

bool isMissing(std::string_view cell)
{
    constexpr std::array<std::string_view, 5> words = {"NaN", "#N/A", ":", "_Z", "nan"};
    return std::ranges::find(words, cell) != words.end();
}

bool isChinasArea(std::string_view code)
{
    return code.size() == 8 && code.starts_with("CN")
           && std::ranges::all_of(code.substr(2), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

// A 2.0 attribute of many values is "NOTE[;]".
std::string sdmxId(std::string_view head)
{
    const std::string id = upper(beforeLabel(head.substr(0, head.find('['))));
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> eurostat = {
        {{"GEO", "REF_AREA"}, {"UNIT", "UNIT_MEASURE"}, {"OBS_FLAG", "OBS_STATUS"}}};
    const auto *found =
        std::ranges::find(eurostat, std::string_view(id), &std::pair<std::string_view, std::string_view>::first);
    return found == eurostat.end() ? id : std::string(found->second);
}

bool isSdmxHead(const std::vector<std::string> &cells)
{
    const auto has = [&cells](std::string_view id) {
        return std::ranges::any_of(cells, [id](const std::string &cell) { return sdmxId(cell) == id; });
    };
    return (has("DATAFLOW") || has("STRUCTURE_ID")) && has("OBS_VALUE");
}

SdmxSheet::SdmxSheet(std::unique_ptr<SheetSource> inner, SheetRow head, char delimiter)
    : m_inner(std::move(inner)), m_head(SheetRow{head.line, {}}), m_decimalComma(delimiter == ';'), m_width(head.cells.size())
{
    bool isTwo = false, isEurostat = false;
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
        const std::string id = sdmxId(head.cells[i]);
        isTwo = isTwo || id == "STRUCTURE_ID";
        isEurostat = isEurostat || id == "LAST UPDATE";
        if (id == "ACTION") {
            m_action = i;
        }
        if (id == "CONF_STATUS" && !isLabelColumn(head.cells[i])) {
            m_confidential = i;
        }
        addColumn(i, head.cells[i]);
    }
    m_format = isEurostat ? "SDMX-CSV (Eurostat)" : isTwo ? "SDMX-CSV 2.0" : "SDMX-CSV 1.0";
}

void SdmxSheet::addColumn(std::size_t place, std::string_view head)
{
    const std::string id = sdmxId(head);
    const auto isNamed = [&](std::string_view name) {
        return std::ranges::find(m_columns, name, &Column::id) != m_columns.end();
    };
    const bool isDimension = !isNamed("OBS_VALUE"); // attributes stand behind the value
    const auto add = [&](std::string called, bool hasLabel, bool isLabel) {
        m_head->cells.push_back(called);
        m_columns.push_back({place, std::move(called), hasLabel, isLabel});
    };
    if (isLabelColumn(head)) {
        // Labels stand right behind their codes.
        const bool isBehind = !m_columns.empty() && m_columns.back().place + 1 == place;
        if (std::string name = isBehind ? nameColumnOf(m_columns.back().id, isDimension) : "";
            !name.empty() && !isNamed(name)) {
            add(std::move(name), false, false);
        }
        return;
    }
    if (describesTheFile(id)) {
        return;
    }
    const bool hasLabel = head.find(':') != std::string_view::npos;
    if (id == "CONF_STATUS") {
        add("ANNOTATION", false, false);
        return;
    }
    add(id, hasLabel, false);
    if (std::string name = nameColumnOf(id, isDimension); hasLabel && !name.empty() && !isNamed(name)) {
        add(std::move(name), true, true);
    }
}

std::string SdmxSheet::place(std::int64_t line, int column) const
{
    const bool isOurs = column > 0 && std::size_t(column) <= m_columns.size();
    return m_inner->place(line, isOurs ? int(m_columns[std::size_t(column) - 1].place) + 1 : column);
}

/// CONF_STATUS of the row where it is not free (F); nothing where it is or the file does not say.
std::string SdmxSheet::confidentiality(const std::vector<std::string> &cells) const
{
    const bool isThere = m_confidential && *m_confidential < cells.size();
    std::string status = isThere ? beforeLabel(cells[*m_confidential]) : std::string();
    return status == "F" || status == "_Z" ? std::string() : status;
}

/// A value that is kept back is missing for that reason; one that is there, and not for everybody, says so behind its number.
void SdmxSheet::sayConfidential(std::vector<std::string> &row, const std::vector<std::string> &cells) const
{
    const std::string status = confidentiality(cells);
    const auto value = std::ranges::find(m_columns, std::string("OBS_VALUE"), &Column::id);
    if (status.empty() || value == m_columns.end()) {
        return;
    }
    std::string &said = row[static_cast<std::size_t>(value - m_columns.begin())];
    const bool isMissingValue = said.empty() || said == "—";
    if (isMissingValue && std::ranges::find(m_columns, std::string("OBS_STATUS"), &Column::id) == m_columns.end()) {
        said = "— (confidential)";
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].id == "OBS_STATUS" && isMissingValue) {
            row[i] = "Q";
        } else if (m_columns[i].id == "ANNOTATION") {
            row[i] = isMissingValue ? std::string() : "(CONF_STATUS " + status + ")";
        }
    }
}

std::string SdmxSheet::value(const Column &column, const std::string &cell) const
{
    if (column.isLabel) {
        return labelOf(cell);
    }
    if (column.id == "ANNOTATION") { // said by sayConfidential()
        return {};
    }
    std::string text = column.hasLabel ? beforeLabel(cell) : cell;
    if (isMissing(text)) { // a value is missing on purpose; of anything else nothing is said
        return column.id == "OBS_VALUE" ? "—" : "";
    }
    if (column.id == "REF_AREA" && isChinasArea(text)) {
        return text.substr(2);
    }
    if (column.id == "OBS_STATUS") {
        const bool isOfEurostat = !text.empty() && text.front() >= 'a' && text.front() <= 'z';
        const EurostatFlag *flag = isOfEurostat ? eurostatFlag(text) : nullptr;
        return !isOfEurostat ? text.substr(0, 1) : flag == nullptr ? std::string() : std::string(1, flag->status);
    }
    if (m_decimalComma && column.id.starts_with("OBS_VALUE") && text.find('.') == std::string::npos) {
        std::ranges::replace(text, ',', '.');
    }
    return text;
}

Result<bool> SdmxSheet::read(SheetRow &row)
{
    if (m_head) {
        row = *std::exchange(m_head, std::nullopt);
        return true;
    }
    for (;;) {
        auto found = m_inner->read(m_row);
        if (!found || !*found) {
            return found;
        }
        row = {m_row.line, {}};
        const std::vector<std::string> &cells = m_row.cells;
        if (m_action && *m_action < cells.size() && (cells[*m_action] == "D" || cells[*m_action] == "Delete")) {
            return fault(m_inner->place(row.line, static_cast<int>(*m_action) + 1),
                         "此行要求删除数据（ACTION 为 D）；本程序不经文件删除，请去掉此行",
                         "this row asks to delete (ACTION D); nothing is deleted through a file, take the row out");
        }
        if (m_row.width != 0 && m_row.width < m_width) {
            const Text sentence = phrase(word("row.width"), m_row.width, m_width);
            return fault(m_inner->place(row.line, 0), sentence.zh, sentence.en);
        }
        for (const Column &column : m_columns) {
            row.cells.push_back(column.place < cells.size() ? value(column, cells[column.place]) : std::string());
        }
        sayConfidential(row.cells, cells);
        dropEmptyEnd(row.cells);
        if (!row.cells.empty()) {
            return true;
        }
    }
}

} // namespace rd
