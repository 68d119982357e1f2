#pragma once

#include "core/chart/chartrows.h"
#include "core/words/numbertext.h"
#include "core/words/phrase.h"

#include <utility>

namespace rd {

/// The mark of a row for kinds that show facts as text: name says what it is (indicator, or the event's text), detail of
/// whom and where, label its value; kind, when and where in words; tier. Key and row always.
[[nodiscard]] Mark factMark(const Table &table, std::size_t row, const CodeBook &codes, Language language);
/// The number to set large, and what may stand small beside or below it: two texts. Chinese sets figures as they are printed;
/// in English a unit that follows its number is a word too long to be set large.
[[nodiscard]] std::vector<std::string> numberAndUnit(const Quantity &quantity, const CodeBook &codes, Language language);
/// factMark of every row.
[[nodiscard]] std::vector<Mark> factMarks(const Table &table, const CodeBook &codes, Language language);

/// What all marks that have a detail would repeat (one indicator, one project): taken out of them and given back; empty where
/// they differ or only one has any.
[[nodiscard]] std::string takeCommonDetail(std::vector<Mark *> marks);
/// What one period of a series grew over the one before, in words (percentage points for shares); empty where nothing can be said: a
/// target is no growth.
[[nodiscard]] std::string changeText(const Table &table, const Mark &now, const Mark &before, const CodeBook &codes,
                                     Language language);
/// Says in the model's text "more" how many rows are left out, where any are.
void sayLeftOut(ChartModel &model);
/// The most rows that a list of texts sets; more are a matter for the table. Cuts the marks and says how many are left
/// out in the model's text "more".
void keepFirst(ChartModel &model, std::vector<Mark> &marks, std::size_t most);
/// Notes that so many rows, lines or panels more are left out.
void leaveOut(ChartModel &model, std::size_t count);
/// How many rows a list of this question shows: few while nothing is chosen in the dimension that it follows.
[[nodiscard]] std::size_t mostRows(const ReportSpec &spec, const CodeBook &codes);
/// Least and greatest stated value; both 0 where no mark has one.
[[nodiscard]] std::pair<double, double> valuesOf(const std::vector<Mark> &marks);

/// A wording whose places {} are filled in order.
[[nodiscard]] std::string filled(std::string_view pattern, std::string_view first, std::string_view second = {});

} // namespace rd
