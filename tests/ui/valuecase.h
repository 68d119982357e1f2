#pragma once

#include "core/charttable.h"
#include "ui/charts/chartkind.h"

#include <gtest/gtest.h>

#include <algorithm>

/// What the tests of charts of values share: a table drawn, and what of it is found on the scene.
namespace rd::test {

inline const CodeBook &valueBook()
{
    static const CodeBook made = tiledBook();
    return made;
}

inline Scene laid(const Table &table, QSizeF size = {800, 0}, const Theme &theme = Theme::page(ThemeName::Light),
                  Language language = Language::Zh)
{
    const ChartModel model = chartModel(table, valueBook(), language);
    EXPECT_EQ(model.kind, table.spec.chart);
    return layoutOf(model.kind)(model, size, theme, language);
}

template <typename T> std::vector<T> itemsOf(const Scene &scene)
{
    std::vector<T> found;
    for (const Item &item : scene.items) {
        if (const T *one = std::get_if<T>(&item)) {
            found.push_back(*one);
        }
    }
    return found;
}

inline const BarItem *barOf(const std::vector<BarItem> &bars, const Scene &scene, Dim dim, std::string_view code)
{
    const auto it = std::ranges::find_if(bars, [&](const BarItem &bar) {
        return bar.mark >= 0 && scene.marks[static_cast<std::size_t>(bar.mark)].key.code(dim) == code;
    });
    return it == bars.end() ? nullptr : &*it;
}

} // namespace rd::test
