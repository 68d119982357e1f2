#include "ui/editing/figureform.h"

#include <algorithm>

namespace rd {
namespace {

/// In the order in which somebody reads them off a page.
constexpr std::string_view order[] = {"code",       "area",         "indicator", "industry",  "subject",   "kind",
                                      "period",     "as_published", "value",     "qualifier", "value_hi",  "unit",
                                      "gap_reason", "status",       "source",    "headline",  "paragraph", "note"};

} // namespace

FigureForm::FigureForm(const FormContext &context, const Look &look, QWidget *parent)
    : RowForm(*packageTable("figure"), look, parent), m_codes(context.codes)
{
    for (const std::string_view column : order) {
        FormField field = fieldFor(column, context);
        field.fixed = column == "code";
        if (column == "headline") {
            field.sort = FormField::Sort::Suggest;
        } else if (column == "as_published") {
            field.hint = word("entry.printed.hint");
        }
        addField(std::move(field));
    }
    connect(field("as_published"), &FieldEditor::edited, this, &FigureForm::readPrinted);
    connect(field("indicator"), &FieldEditor::edited, this, &FigureForm::takeIndicator);
    connect(field("qualifier"), &FieldEditor::edited, this, &FigureForm::showUpperEnd);
    connect(field("source"), &FieldEditor::edited, this, &FigureForm::offerHeadlines);
}

void FigureForm::setRow(const TableRow &row)
{
    RowForm::setRow(row);
    const Passage *passage = m_codes->passages.find(textIn(row, "passage"));
    offerHeadlines();
    field("headline")->setValue(passage ? Value(passage->headline.in(look().language)) : Value());
    field("paragraph")->setValue(passage ? Value(std::int64_t{passage->paragraph}) : Value());
    field("note")->setValue({});
    showUpperEnd();
}

/// Only "between" has one.
void FigureForm::showUpperEnd()
{
    const bool has = field("qualifier")->text() == name(Qualifier::Between);
    showField("value_hi", has);
    if (!has) {
        field("value_hi")->setValue({});
    }
}

void FigureForm::readPrinted()
{
    const Indicator *indicator = m_codes->indicators.find(field("indicator")->text());
    const std::string printed = qtext(field("as_published")->text()).normalized(QString::NormalizationForm_KC).toStdString();
    if (printed.empty()) {
        return;
    }
    const auto kind = kindNamed(field("kind")->text()).value_or(Kind::Actual);
    const auto reading = rd::readPrinted(printed, kind, indicator ? indicator->unit : std::string(), *m_codes);
    if (!reading || !reading->value) {
        return field("as_published")->setFault(saidWord("entry.printed.unread", look().language));
    }
    field("value")->setValue(*reading->value);
    field("qualifier")->setValue(std::string(name(reading->qualifier)));
    field("gap_reason")->setValue(std::string());
    if (!reading->unit.empty()) {
        field("unit")->setValue(reading->unit);
    }
    showUpperEnd();
    for (const char *column : {"value", "qualifier", "unit", "gap_reason"}) {
        field(column)->setFault({});
    }
}

void FigureForm::takeIndicator()
{
    const Indicator *indicator = m_codes->indicators.find(field("indicator")->text());
    if (indicator && field("unit")->text().empty()) {
        field("unit")->setValue(indicator->unit);
    }
}

void FigureForm::offerHeadlines()
{
    const std::string source = field("source")->text();
    std::vector<std::pair<std::string, Text>> headlines;
    for (const Passage &passage : m_codes->passages) {
        const std::string headline = passage.headline.in(look().language);
        const bool isNew = std::ranges::none_of(headlines, [&](const auto &entry) { return entry.first == headline; });
        if (passage.source == source && isNew) {
            headlines.emplace_back(headline, passage.headline);
        }
    }
    const std::string before = field("headline")->text();
    field("headline")->setEntries(std::move(headlines));
    field("headline")->setValue(before);
}

bool FigureForm::check(const TableRow &row)
{
    const bool hasValue = std::holds_alternative<double>(valueIn(row, "value"));
    if (hasValue != textIn(row, "gap_reason").empty()) {
        sayFault("value", word("entry.fault.value"));
        TableRow rest = row; // whatever else is wrong is said at once
        setIn(rest, "value", 0.0);
        setIn(rest, "gap_reason", std::string());
        (void)RowForm::check(rest);
        return false;
    }
    return RowForm::check(row);
}

std::optional<FigureEntry> FigureForm::entry()
{
    auto figure = row();
    const auto paragraph = field("paragraph")->value();
    if (!figure || !paragraph) {
        return std::nullopt;
    }
    const auto *number = std::get_if<std::int64_t>(&*paragraph);
    return FigureEntry{*std::move(figure), field("headline")->text(), number ? *number : 0, field("note")->text()};
}

} // namespace rd
