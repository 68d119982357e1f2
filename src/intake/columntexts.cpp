#include "intake/columntexts.h"

#include "core/report/findtext.h"
#include "intake/flaggedperiod.h"
#include "intake/headwords.h"
#include "intake/printedvalue.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace rd {
namespace {

class ColumnTexts {
public:
    ColumnTexts(TableMapping &mapping, const TableStart &start, std::size_t dataFrom, const CodeFinder &finder)
        : m_mapping(mapping), m_finder(finder)
    {
        m_columns.resize(mapping.columns.size());
        for (std::size_t row = dataFrom; row < start.rows.size(); ++row) {
            if (isNote(start.rows[row])) {
                continue;
            }
            for (std::size_t column = 0; column < m_columns.size(); ++column) {
                m_columns[column].push_back(cellOf(start.rows[row], column));
            }
        }
    }

    void settle()
    {
        dropNumbersBesidePeriods();
        dropCodesOfLines();
        takeFinerCodes();
        dropHeadBesideIndicators();
        if (!m_mapping.says(Field::Area) && !m_mapping.says(Field::AreaName)) {
            takeNames(Field::AreaName);
        }
        nameCodes();
        swapNames();
        if (const int names = m_mapping.column(Field::AreaName); names > 0) {
            takeCodes(std::size_t(names));
        }
        settleIndicators();
        if (!m_mapping.says(Field::Indicator) && !m_mapping.says(Field::IndicatorName)
            && (m_mapping.says(Field::AreaName) || m_mapping.says(Field::Area))) {
            takeNames(Field::Indicator);
        }
        nameIndicators();
        takeWhatTellsApart();
    }

private:
    using Texts = std::vector<std::string_view>;

    static bool isNote(const SheetRow &row)
    {
        return std::ranges::count_if(row.cells, [](const std::string &cell) { return !cell.empty(); }) < 2;
    }

    [[nodiscard]] bool isKnownIndicator(const ColumnUse &use) const
    {
        const auto said = use.fixed.find(Field::Indicator);
        return said != use.fixed.end() && m_finder.codes().indicators.find(said->second) != nullptr;
    }

    /// Where periods stand across, a column of numbers without one is a code or a line's number, one of years a remark.
    void dropNumbersBesidePeriods()
    {
        const auto hasPeriodAlone = [](const ColumnUse &use) {
            return use.field == Field::ObsValue && use.fixed.contains(Field::Period) && !use.fixed.contains(Field::Indicator);
        };
        if (std::ranges::count_if(m_mapping.columns, hasPeriodAlone) < 2) {
            return;
        }
        for (ColumnUse &use : m_mapping.columns) {
            const bool isPeriod = use.field == Field::Period && !fieldCalled(use.head); // it only looks like one
            if (isPeriod || (use.field == Field::ObsValue && !use.fixed.contains(Field::Period) && !isKnownIndicator(use))) {
                use.field = Field::None;
                use.fixed.clear();
            }
        }
    }

    /// 代码 beside the indicators of a report form counts its lines; it is no area.
    void dropCodesOfLines()
    {
        const int codes = m_mapping.column(Field::Area);
        const int coded = m_mapping.column(Field::Indicator), called = m_mapping.column(Field::IndicatorName);
        const int indicators = called >= 0 ? called : coded;
        if (codes < 0 || indicators < 0 || !isCodeAlone(m_mapping.columns[std::size_t(codes)].head)
            || m_columns[std::size_t(codes)].size() < 2
            || !saySame(m_columns[std::size_t(codes)], m_columns[std::size_t(indicators)])) {
            return;
        }
        const auto isArea = [&](std::string_view text) { return !m_finder.find(Dim::Area, text).empty(); };
        if (std::ranges::none_of(m_columns[std::size_t(codes)], isArea)) {
            m_mapping.columns[std::size_t(codes)].field = Field::None;
        }
    }
    static bool isCodeAlone(std::string_view head)
    {
        const std::string letters = fold(head).letters;
        return letters == fold("代码").letters || letters == fold("code").letters;
    }

    /// Words, and not one and the same in every row.
    [[nodiscard]] static bool areNames(const Texts &texts)
    {
        std::size_t all = 0, names = 0;
        bool differ = texts.size() == 1;
        for (const std::string_view text : texts) {
            all += text.empty() ? 0 : 1;
            names += !text.empty() && !looksNumeric(text) && !flaggedPeriod(text).period && text.size() <= longestName ? 1 : 0;
            differ = differ || text != texts.front();
        }
        return differ && all > 0 && names * 5 >= all * 4;
    }

    /// Where one column of values stands beside an indicator's own column, its head only says that it is the value.
    void dropHeadBesideIndicators()
    {
        std::set<std::string> heads;
        for (const ColumnUse &use : m_mapping.columns) {
            const auto said = use.fixed.find(Field::Indicator);
            if (use.field == Field::ObsValue && said != use.fixed.end() && !isGrowth(said->second)) {
                heads.insert(said->second);
            }
        }
        if (m_mapping.column(Field::Indicator) < 0 || heads.size() != 1) {
            return;
        }
        for (ColumnUse &use : m_mapping.columns) {
            if (const auto said = use.fixed.find(Field::Indicator); said != use.fixed.end() && said->second == *heads.begin()) {
                use.fixed.erase(said);
            }
        }
    }

    /// Behind the codes of indicators: names that say the same.
    void nameIndicators()
    {
        const auto codes = std::size_t(m_mapping.column(Field::Indicator)), column = codes + 1;
        if (m_mapping.column(Field::Indicator) < 0 || m_mapping.says(Field::IndicatorName) || column >= m_columns.size()) {
            return;
        }
        if (isFree(column) && lengthOf(m_columns[column]) > lengthOf(m_columns[codes])
            && saySame(m_columns[column], m_columns[codes])) {
            m_mapping.columns[column].field = Field::IndicatorName;
        }
    }

    /// Of two columns of indicators that say the same, the shorter texts are codes.
    void settleIndicators()
    {
        const int first = m_mapping.column(Field::Indicator);
        if (first < 0 || m_mapping.column(Field::IndicatorName) >= 0) {
            return;
        }
        const Texts &texts = m_columns[std::size_t(first)];
        for (std::size_t column = std::size_t(first) + 1; column < m_columns.size(); ++column) {
            if (m_mapping.columns[column].field == Field::Indicator && saySame(texts, m_columns[column])) {
                const bool isCode = lengthOf(m_columns[column]) < lengthOf(texts);
                m_mapping.columns[isCode ? std::size_t(first) : column].field = Field::IndicatorName;
                return;
            }
        }
    }

    [[nodiscard]] static std::size_t lengthOf(const Texts &texts)
    {
        std::size_t all = 0;
        for (const std::string_view text : texts) {
            all += text.size();
        }
        return all;
    }

    /// True where each of `others` has one and the same of `texts` beside it.
    template <typename Others> [[nodiscard]] static bool isToldBy(const Texts &texts, const Others &others)
    {
        std::unordered_map<std::string_view, std::string_view> of;
        for (std::size_t row = 0; row < texts.size(); ++row) {
            if (of.try_emplace(others[row], texts[row]).first->second != texts[row]) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] static bool saySame(const Texts &texts, const Texts &others)
    {
        return isToldBy(texts, others) && isToldBy(others, texts);
    }

    /// True for codes of the places and remarks on them.
    [[nodiscard]] bool isOfPlaces(std::size_t column) const
    {
        const int area = m_mapping.column(Field::Area), name = m_mapping.column(Field::AreaName);
        const int places = area >= 0 ? area : name;
        return places >= 0 && isToldBy(m_columns[column], m_columns[std::size_t(places)]);
    }

    /// The texts of each row that say together what it is of.
    [[nodiscard]] std::vector<std::string> keys() const
    {
        constexpr Field fields[] = {Field::Area, Field::AreaName, Field::Indicator, Field::Industry, Field::Subject,
                                    Field::Kind, Field::Source,   Field::Period,    Field::FigureId};
        std::vector<std::string> all(m_columns.empty() ? 0 : m_columns.front().size());
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            if (std::ranges::find(fields, m_mapping.columns[column].field) != std::end(fields)) {
                addTexts(all, column);
            }
        }
        return all;
    }
    void addTexts(std::vector<std::string> &keys, std::size_t column) const
    {
        for (std::size_t row = 0; row < keys.size(); ++row) {
            keys[row] += '\x1f';
            keys[row] += m_columns[column][row];
        }
    }

    /// A column of names that alone tells rows of one place, time and indicator apart is a further part of the indicator: sex,
    /// product, age. Of several that say the same, the one with the longest texts, which is no code.
    void takeWhatTellsApart()
    {
        std::vector<std::string> rowKeys = keys();
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            if (!isFree(column) || isToldBy(m_columns[column], rowKeys)) {
                continue;
            }
            std::size_t longest = column;
            for (std::size_t other = column + 1; other < m_columns.size(); ++other) {
                if (isFree(other) && lengthOf(m_columns[other]) > lengthOf(m_columns[longest])
                    && saySame(m_columns[other], m_columns[column])) {
                    longest = other;
                }
            }
            m_mapping.columns[longest].field = Field::Indicator;
            addTexts(rowKeys, longest);
        }
    }
    [[nodiscard]] bool isFree(std::size_t column) const
    {
        const ColumnUse &use = m_mapping.columns[column];
        return use.field == Field::None && !fieldCalled(use.head) && areNames(m_columns[column]);
    }

    void takeNames(Field field)
    {
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            ColumnUse &use = m_mapping.columns[column];
            if (use.field == Field::None && !fieldCalled(use.head) && areNames(m_columns[column])
                && (field == Field::AreaName || !isOfPlaces(column))) {
                use.field = field;
                return;
            }
        }
    }

    /// Codes are as long as each other, and each belongs to one name and each name to it.
    [[nodiscard]] static bool areCodesOf(const Texts &codes, const Texts &names)
    {
        const auto isCode = [&](std::string_view code) {
            return !code.empty() && code.size() == codes.front().size() && code.size() <= longestCode
                   && code.find_first_of(" .,-") == std::string_view::npos;
        };
        return !codes.empty() && std::ranges::all_of(codes, isCode) && saySame(codes, names);
    }

    /// Of a table's two columns of places, the codes are those that the names are told by.
    void swapNames()
    {
        const int codes = m_mapping.column(Field::Area), names = m_mapping.column(Field::AreaName);
        if (codes >= 0 && names >= 0 && areCodesOf(m_columns[std::size_t(names)], m_columns[std::size_t(codes)])
            && !areCodesOf(m_columns[std::size_t(codes)], m_columns[std::size_t(names)])) {
            std::swap(m_mapping.columns[std::size_t(codes)].field, m_mapping.columns[std::size_t(names)].field);
        }
    }

    /// A column of names beside the places' codes that says the same calls them so.
    void nameCodes()
    {
        const int codes = m_mapping.column(Field::Area);
        if (codes < 0 || m_mapping.column(Field::AreaName) >= 0) {
            return;
        }
        for (const int beside : {codes + 1, codes - 1}) {
            const auto column = std::size_t(beside);
            if (beside >= 0 && column < m_columns.size() && isFree(column)
                && areCodesOf(m_columns[std::size_t(codes)], m_columns[column])) {
                m_mapping.columns[column].field = Field::AreaName;
                return;
            }
        }
    }

    void takeCodes(std::size_t names)
    {
        ColumnUse &left = m_mapping.columns[names - 1];
        const bool isFree = (left.field == Field::None && !fieldCalled(left.head))
                            || (left.field == Field::ObsValue && !isKnownIndicator(left));
        if (!isFree || left.fixed.contains(Field::Period) || !areCodesOf(m_columns[names - 1], m_columns[names])) {
            return;
        }
        if (const int said = m_mapping.column(Field::Area); said >= 0) {
            if (areCodesOf(m_columns[std::size_t(said)], m_columns[names])) {
                return;
            }
            m_mapping.columns[std::size_t(said)].field = Field::None; // a wider region that its head named
        }
        left.field = Field::Area;
        left.fixed.clear();
    }

    /// Codes of counties beside the codes of the provinces that they begin with: the places are the counties.
    void takeFinerCodes()
    {
        const int area = m_mapping.column(Field::Area);
        for (std::size_t column = 0; area >= 0 && column < m_columns.size(); ++column) {
            ColumnUse &use = m_mapping.columns[column];
            const bool isOther = use.field == Field::None || use.field == Field::AreaName
                                 || (use.field == Field::ObsValue && !isKnownIndicator(use));
            if (isOther && areWithin(m_columns[column], m_columns[std::size_t(area)])) {
                m_mapping.columns[std::size_t(area)].field = Field::None;
                use.field = Field::Area;
                use.fixed.clear();
                return takeFinerCodes();
            }
        }
    }
    [[nodiscard]] static bool areWithin(const Texts &codes, const Texts &wider)
    {
        constexpr std::size_t digits = 6;
        std::size_t row = 0;
        const auto isWithin = [&](std::string_view code) {
            std::string_view above = wider[row++];
            while (above.ends_with("00")) {
                above.remove_suffix(2);
            }
            return code.size() == digits && above.size() < digits && !above.empty() && code.starts_with(above)
                   && code.find_first_not_of("0123456789") == std::string_view::npos && code != wider[row - 1];
        };
        return !codes.empty() && std::ranges::all_of(codes, isWithin);
    }

    static constexpr std::size_t longestName = 90, longestCode = 15; // bytes

    TableMapping &m_mapping;
    const CodeFinder &m_finder;
    std::vector<Texts> m_columns;
};

} // namespace

void settleByTexts(TableMapping &mapping, const TableStart &start, std::size_t dataFrom, const CodeFinder &finder)
{
    ColumnTexts(mapping, start, dataFrom, finder).settle();
}

} // namespace rd
