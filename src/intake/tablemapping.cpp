#include "intake/tablemapping.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

constexpr std::pair<Field, std::string_view> names[] = {
    {Field::None, "none"},
    {Field::Area, "area"},
    {Field::AreaName, "area_name"},
    {Field::Indicator, "indicator"},
    {Field::IndicatorName, "indicator_name"},
    {Field::Industry, "industry"},
    {Field::Subject, "subject"},
    {Field::Kind, "kind"},
    {Field::Period, "period"},
    {Field::Unit, "unit"},
    {Field::UnitName, "unit_name"},
    {Field::Multiplier, "multiplier"},
    {Field::Source, "source"},
    {Field::ObsValue, "value"},
    {Field::ObsValueHi, "value_hi"},
    {Field::Qualifier, "qualifier"},
    {Field::Status, "status"},
    {Field::AsPublished, "as_published"},
    {Field::FigureId, "figure_id"},
    {Field::Mark, "mark"},
    {Field::Headline, "headline"},
    {Field::Paragraph, "paragraph"},
    {Field::GapReason, "gap_reason"},
};

} // namespace

std::string_view name(Field field)
{
    const auto it = std::ranges::find(names, field, &std::pair<Field, std::string_view>::first);
    return it->second;
}

std::optional<Field> fieldNamed(std::string_view name)
{
    const auto it = std::ranges::find(names, name, &std::pair<Field, std::string_view>::second);
    return it == std::end(names) ? std::nullopt : std::optional(it->first);
}

std::optional<Dim> dimOf(Field field)
{
    switch (field) {
    case Field::Area: return Dim::Area;
    case Field::Indicator: return Dim::Indicator;
    case Field::Industry: return Dim::Industry;
    case Field::Subject: return Dim::Subject;
    case Field::Kind: return Dim::Kind;
    case Field::Unit: return Dim::Unit;
    case Field::Source: return Dim::Source;
    default: return std::nullopt;
    }
}

int TableMapping::column(Field field) const
{
    const auto it = std::ranges::find(columns, field, &ColumnUse::field);
    return it == columns.end() ? -1 : int(it - columns.begin());
}

bool TableMapping::says(Field field) const
{
    return column(field) >= 0 || fixed.contains(field)
           || std::ranges::any_of(columns, [&](const ColumnUse &use) { return use.fixed.contains(field); });
}

std::string TableMapping::signature() const
{
    std::string all;
    for (const ColumnUse &column : columns) {
        all += column.head;
        all += '\n';
    }
    return all;
}

} // namespace rd
