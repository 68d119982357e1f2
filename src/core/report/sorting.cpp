#include "core/report/sorting.h"

#include "core/report/answers.h"

#include <algorithm>

namespace rd {
namespace {

template <typename T> std::string pinyinIn(const CodeList<T> &list, const std::string &code)
{
    const T *entry = list.find(code);
    return entry == nullptr ? std::string() : entry->pinyin;
}

/// Pinyin of the code's name; its English name where it has none.
std::string pinyinOf(const CodeCell &cell, const CodeBook &codes)
{
    std::string pinyin;
    switch (cell.dim) {
    case Dim::Area: pinyin = pinyinIn(codes.areas, cell.code); break;
    case Dim::Tier: pinyin = pinyinIn(codes.tiers, cell.code); break;
    case Dim::Industry: pinyin = pinyinIn(codes.industries, cell.code); break;
    case Dim::Indicator: pinyin = pinyinIn(codes.indicators, cell.code); break;
    case Dim::Subject: pinyin = pinyinIn(codes.subjects, cell.code); break;
    default: break;
    }
    return pinyin.empty() ? codes.nameOf(cell.dim, cell.code).en : pinyin;
}

/// A cell's place on a scale on which every two cells can be compared: missing ones come last either way.
struct SortKey {
    int missing = 0;
    double number = 0;
    std::string text;
    double end = 0; ///< of what begins together: where it ends
    auto operator<=>(const SortKey &) const = default;
};

class Sorter {
public:
    Sorter(const ReportSpec &spec, const CodeBook &codes) : m_spec(spec), m_codes(codes), m_ids(columnIds(spec)) {}

    void sort(std::vector<ReportRow> &rows)
    {
        // The last criterion first: each later, stable pass keeps what the earlier ones ordered.
        for (auto it = m_spec.sort.rbegin(); it != m_spec.sort.rend(); ++it) {
            std::vector<std::pair<SortKey, std::size_t>> keys;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                keys.emplace_back(it->by == "listed" ? listed(rows[i]) : keyOf(rows[i], it->by), i);
            }
            const bool down = it->descending;
            std::ranges::stable_sort(keys, [down](const auto &a, const auto &b) {
                if (a.first.missing != b.first.missing) {
                    return a.first.missing < b.first.missing;
                }
                return down ? b.first < a.first : a.first < b.first;
            });
            std::vector<ReportRow> ordered;
            ordered.reserve(rows.size());
            for (const auto &[key, index] : keys) {
                ordered.push_back(std::move(rows[index]));
            }
            rows = std::move(ordered);
        }
    }

private:
    SortKey listed(const ReportRow &row) const
    {
        for (const Filter &filter : m_spec.filters) {
            const std::string_view code = row.key.code(filter.dim);
            const auto it = std::ranges::find(filter.codes, code);
            if (filter.codes.size() > 1 && it != filter.codes.end()) {
                return {0, static_cast<double>(it - filter.codes.begin()), {}};
            }
        }
        return {1, 0, {}};
    }

    SortKey keyOf(const ReportRow &row, const std::string &sort)
    {
        const std::string by = sort.substr(0, sort.find(':'));
        const std::string order = by.size() < sort.size() ? sort.substr(by.size() + 1) : std::string();
        const auto column = std::ranges::find(m_ids, by);
        if (column == m_ids.end()) {
            return {1, 0, {}};
        }
        const Cell &cell = row.cells[static_cast<std::size_t>(column - m_ids.begin())];
        if (const auto *quantity = std::get_if<Quantity>(&cell)) {
            return {0, quantity->value, {}};
        }
        if (const auto *count = std::get_if<std::int64_t>(&cell)) {
            return {0, static_cast<double>(*count), {}};
        }
        if (const auto *period = std::get_if<Period>(&cell)) {
            return {0,
                    static_cast<double>(period->first().time_since_epoch().count()),
                    {},
                    static_cast<double>(period->last().time_since_epoch().count())};
        }
        if (const auto *code = std::get_if<CodeCell>(&cell)) {
            return codeKey(*code, order);
        }
        if (const auto *text = std::get_if<Text>(&cell)) {
            return {text->empty() ? 1 : 0, 0, text->zh};
        }
        if (const auto *text = std::get_if<std::string>(&cell)) {
            return {text->empty() ? 1 : 0, 0, *text};
        }
        return {1, 0, {}};
    }

    /// The official order, by pinyin, or the office's own: option own_order, then officially what it does not list.
    SortKey codeKey(const CodeCell &cell, const std::string &order)
    {
        if (order == "pinyin") {
            return {0, 0, pinyinOf(cell, m_codes)};
        }
        if (order == "own") {
            const std::string listed = " " + m_spec.option("own_order") + " ";
            const std::size_t place = listed.find(" " + cell.code + " ");
            if (place != std::string::npos) {
                return {0, static_cast<double>(place) - static_cast<double>(listed.size()), {}};
            }
        }
        return {0, orderOf(cell.dim, cell.code), cell.code};
    }

    double orderOf(Dim dim, const std::string &code)
    {
        auto [it, isNew] = m_orders.try_emplace(dim);
        if (isNew) {
            const std::vector<std::string> codes = m_codes.codesOf(dim);
            for (std::size_t i = 0; i < codes.size(); ++i) {
                it->second.emplace(codes[i], static_cast<double>(i));
            }
        }
        const auto place = it->second.find(code);
        return place == it->second.end() ? 1e9 : place->second;
    }

    const ReportSpec &m_spec;
    const CodeBook &m_codes;
    std::vector<std::string> m_ids;
    std::map<Dim, std::map<std::string, double>> m_orders;
};

} // namespace

void sortRows(std::vector<ReportRow> &rows, const ReportSpec &spec, const CodeBook &codes) { Sorter(spec, codes).sort(rows); }

std::vector<std::string> areasInOrder(const std::string &order, const std::string &own, const CodeBook &codes)
{
    ReportSpec spec;
    spec.fields = {"REF_AREA"};
    spec.sort = {{order.empty() ? "REF_AREA" : "REF_AREA:" + order, false}};
    spec.options = {{"own_order", own}};
    std::vector<ReportRow> rows;
    for (const Area &area : codes.areas) {
        rows.push_back({{CodeCell{Dim::Area, area.code}}, {}, {}});
    }
    sortRows(rows, spec, codes);
    std::vector<std::string> areas;
    areas.reserve(rows.size());
    for (const ReportRow &row : rows) {
        areas.push_back(std::get<CodeCell>(row.cells.front()).code);
    }
    return areas;
}

} // namespace rd
