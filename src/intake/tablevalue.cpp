#include "core/decimal.h"
#include "core/report/findtext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "intake/flagcolumns.h"
#include "intake/flaggedperiod.h"
#include "intake/passages.h"
#include "intake/printedperiod.h"
#include "intake/printedvalue.h"
#include "intake/relativeperiod.h"
#include "intake/tableguess.h"
#include "intake/tablereader.h"

#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::string_view undated = "undated"; ///< in our own files: why there is no period, beside a value

/// The code of a reason that is said by it or by its words; empty for no reason, nothing for any other text.
std::optional<std::string> gapNamed(std::string_view said)
{
    if (said.empty() || said == undated) {
        return std::string();
    }
    for (const std::string_view code : {"unpublished", "na", "unentered"}) {
        const Text &words = word(fmt::format("gap.{}", code));
        if (said == code || fold(said).letters == fold(words.zh).letters || fold(said).letters == fold(words.en).letters) {
            return std::string(code);
        }
    }
    return std::nullopt;
}

} // namespace

/// The period that the row says, else the column's head or the whole table; with the flags and marks of both.
FlaggedPeriod TableReader::readPeriod(const SheetRow &row, std::size_t column) const
{
    const std::string_view said = text(row, Field::Period);
    const std::string fixed = fixedFor(Field::Period, column);
    const int year = said.empty() ? 0 : yearNamed(fixed.size() == 4 ? fixed + "年" : fixed);
    FlaggedPeriod when = said.empty() ? FlaggedPeriod{Period::parse(fixed), {}, {}} : flaggedPeriod(said, year);
    if (const auto meant = when.period && !said.empty() ? relativeTo(*when.period, fixed, m_finder) : std::nullopt) {
        when.period = meant;
    }
    const std::string status = fixedFor(Field::Status, column);
    if (isObsStatus(status) && when.status == '\0') {
        when.status = status.front();
    } else if (!status.empty() && status != std::string_view(&when.status, 1)) {
        when.marks += "(" + status + ")";
    }
    when.marks += fixedFor(Field::Mark, column);
    return when;
}

/// The status that a flag beside the value or the row says, else the number's own flag, else the period's. A flag that it contradicts,
/// or that is no status, becomes a mark.
bool TableReader::fillStatus(Draft &draft, const SheetRow &row, std::size_t value, const PrintedValue &printed,
                             std::string &marks)
{
    std::string said(text(row, Field::Status));
    if (const std::string_view beside = flagBeside(row, value); !beside.empty()) {
        const char status = statusFlagged(beside);
        said = status == '\0' ? std::string() : std::string(1, status);
        marks += status == '\0' ? fmt::format("({})", beside) : "";
    } else if (!said.empty() && !isObsStatus(said)) {
        problem(row, columnOf(Field::Status),
                {fmt::format("状态“{}”不是 OBS_STATUS 的字母", said), fmt::format("\"{}\" is no letter of OBS_STATUS", said)});
        return false;
    }
    const char ofPeriod = printed.missing() ? '\0' : periodOf(row, value).status; // what is not there is not provisional
    const char flag = printed.status != '\0' ? printed.status : ofPeriod;
    draft.status = !said.empty() ? said : flag != '\0' ? std::string(1, flag) : draft.status;
    if (ofPeriod != '\0' && draft.status != std::string_view(&ofPeriod, 1)) {
        marks += fmt::format("({})", ofPeriod);
    }
    return true;
}

bool TableReader::fillStated(Draft &draft, const SheetRow &row, std::size_t value, const PrintedValue &printed)
{
    draft.qualifier = printed.reached && draft.series.kind == Kind::Target ? Qualifier::AtLeast : printed.qualifier;
    if (const std::string_view said = text(row, Field::Qualifier); !said.empty()) {
        const auto named = qualifierNamed(said);
        if (!named) {
            problem(row, columnOf(Field::Qualifier),
                    {fmt::format("限定词“{}”不认识", said), fmt::format("qualifier \"{}\" is not known", said)});
            return false;
        }
        draft.qualifier = *named;
    }
    std::string marks = std::string(text(row, Field::Mark)) + periodOf(row, value).marks; // not behind the number
    if (const std::string_view note = noteBeside(row, value); !note.empty()) {
        marks += fmt::format("[{}]", note);
    }
    if (!fillStatus(draft, row, value, printed, marks)) {
        return false;
    }
    // The mark of a note, or a flag that the row's own status contradicts, has no other place than the printed form.
    const bool isMarked = !printed.marks.empty() || !marks.empty()
                          || (printed.status != '\0' && draft.status != std::string_view(&printed.status, 1));
    const bool isWorded = printed.qualifier != Qualifier::Exact || printed.reached || printed.shift != 0 || printed.isWorded
                          || (!printed.unit.empty() && !draft.headline.empty());
    const bool says = isMarked || (!printed.missing() && isWorded);
    const bool isPublished = !text(row, Field::AsPublished).empty();
    draft.asPublished = isPublished ? std::string(writtenAt(row, columnOf(Field::AsPublished)))
                        : says      ? std::string(writtenAt(row, m_values[value])) + marks
                                    : std::string();
    return !refuseControl(draft.asPublished, row);
}

/// Where the number is printed: "3" or 第3段 below a headline.
bool TableReader::fillPassage(Draft &draft, const SheetRow &row)
{
    if (!text(row, Field::Headline).empty()) {
        draft.headline = std::string(writtenAt(row, columnOf(Field::Headline)));
    }
    const std::string_view said = text(row, Field::Paragraph);
    const auto paragraph = said.empty() ? std::optional(0) : paragraphNamed(said);
    if (!paragraph || (draft.headline.empty() && !said.empty())) {
        problem(row, columnOf(Field::Paragraph),
                !paragraph ? phrase(word("paragraph.unknown"), said) : word("paragraph.alone"));
        return false;
    }
    draft.paragraph = *paragraph;
    return !refuseControl(draft.headline, row);
}

bool TableReader::fillNumber(Draft &draft, const SheetRow &row, std::size_t column, const PrintedValue &printed, int power)
{
    const std::string_view reason = text(row, Field::GapReason);
    if (printed.missing()) {
        const auto named = gapNamed(reason);
        if (!named) {
            problem(row, columnOf(Field::GapReason), phrase(word("gap.unknown"), reason));
            return false;
        }
        draft.gapReason = *named;
        draft.status = draft.status == "A" ? "O" : draft.status;
        return true;
    }
    if (!reason.empty() && reason != undated) {
        problem(row, columnOf(Field::GapReason), word("gap.value"));
        return false;
    }
    noteOddities(row, column, printed);
    const auto value = parseNumber(printed.digits, power);
    if (!value) {
        problem(row, column, value.error().sentence);
        return false;
    }
    draft.value = *value;
    return fillUpper(draft, row, printed, power);
}

/// The upper end of a range, which alone says that it is one.
bool TableReader::fillUpper(Draft &draft, const SheetRow &row, const PrintedValue &lower, int power)
{
    std::string_view said = text(row, Field::ObsValueHi);
    if (said.empty()) {
        return true;
    }
    const std::size_t column = columnOf(Field::ObsValueHi);
    if (!writePoint(said)) {
        problem(row, column, otherSign(said));
        return false;
    }
    const auto upper = parsePrinted(said);
    if (!upper) {
        problem(row, column, upper.error().sentence);
        return false;
    }
    const bool isOfLower = upper->unit.empty() || upper->unit == lower.unit;
    const auto highest = parseNumber(upper->digits, upper->shift != 0 ? upper->shift : power);
    if (upper->missing() || upper->qualifier != Qualifier::Exact || !isOfLower || !highest || *highest < *draft.value) {
        problem(row, column, phrase(word("upper.none"), said));
        return false;
    }
    if (draft.qualifier != Qualifier::Between
        && (draft.qualifier != Qualifier::Exact || !text(row, Field::Qualifier).empty())) {
        problem(row, column, phrase(word("upper.qualifier"), said));
        return false;
    }
    draft.qualifier = Qualifier::Between;
    draft.valueHi = *highest;
    // The lower end alone is not what is printed.
    const bool isPublished = !text(row, Field::AsPublished).empty();
    draft.asPublished = isPublished ? std::string(writtenAt(row, columnOf(Field::AsPublished))) : std::string();
    return true;
}

void TableReader::readValue(const SheetRow &row, std::size_t value, const std::map<Field, std::string> &codes,
                            std::size_t known)
{
    const std::size_t column = m_values[value];
    std::string_view cell = cellOf(row, column);
    if (!isStated(row, value)) {
        return;
    }
    if (!writePoint(cell)) {
        return problem(row, column, otherSign(cell));
    }
    Draft draft;
    draft.line = row.line;
    draft.column = int(column) + 1;
    draft.figure = std::string(text(row, Field::FigureId));
    if (refuseControl(draft.figure, row)) {
        return;
    }
    const auto printed = parsePrinted(cell);
    if (!printed) {
        problem(row, column, printed.error().sentence);
        return;
    }
    if (!fillKey(draft, row, value, codes)) {
        return;
    }
    auto unit = unitOf(row, column, m_finder.codes().indicators.find(draft.series.indicator), *printed);
    if (!unit) {
        return;
    }
    const int usualPower = unit->power;
    if (!takePrintedUnit(row, column, *printed, *unit) || !fillPassage(draft, row) || !fillStated(draft, row, value, *printed)
        || !fillNumber(draft, row, column, *printed, unit->power)) {
        return;
    }
    draft.series.unit = unit->code;
    const std::uint32_t series = m_series.number(draft.series);
    if (printed->unit.empty() && printed->shift == 0) {
        const Indicator *indicator = m_finder.codes().indicators.find(draft.series.indicator);
        const bool turns =
            !text(row, Field::Period).empty()
            && ((indicator != nullptr && !indicator->cumulativeOf.empty()) || mayPileUp(row, column, draft.series.indicator));
        m_known[known + value] = {series, usualPower, turns, turns && isSum(row, value)};
    }
    put(series, std::move(draft));
}

void TableReader::put(std::uint32_t series, Draft &&draft)
{
    TableValue value;
    value.series = series;
    value.point.line = std::uint32_t(draft.line);
    value.point.column = std::uint16_t(draft.column);
    if (draft.isFigure()) {
        draft.place = m_sheet.place(draft.line, draft.column);
        value.draft = std::move(draft);
    } else {
        value.point.period = *draft.period;
        value.point.value = draft.value.value_or(0);
        value.point.hasValue = draft.value.has_value();
        value.point.status = draft.status.front();
    }
    m_waiting.push_back(std::move(value));
}

} // namespace rd
