#include "ui/charts/chartkind.h"

#include "ui/charts/statement.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <cmath>

namespace rd {

/// Numbers side by side behind thin rules. Nothing stands between them: they are not compared.
Scene layoutPairs(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    if (model.panels.empty() || model.panels.front().marks.empty()) {
        return scene;
    }
    const Panel &panel = model.panels.front();
    const qreal gap = theme.step(6);
    auto columns = panel.marks.size();
    const auto room = [&] { return (size.width() - gap * static_cast<qreal>(columns)) / static_cast<qreal>(columns); };
    while (columns > 1 && (room() < theme.step(36) || !statementFits(panel, room(), theme))) {
        --columns;
    }
    // One size wherever such numbers stand: on a page with several of these cards the smallest sum would else be the largest print.
    const Type type = std::min(statementType(panel, room(), theme), theme.isSlide() ? Type::Numeral : Type::PageTitle);
    qreal y = 0;
    for (std::size_t first = 0; first < panel.marks.size(); first += columns) {
        const qreal top = y;
        y += first > 0 ? theme.step(4) : 0;
        qreal bottom = y;
        const std::size_t last = std::min(panel.marks.size(), first + columns);
        for (std::size_t i = first; i < last; ++i) {
            const qreal x = static_cast<qreal>(i - first) * (room() + gap) + theme.step(3);
            bottom = std::max(bottom, addStatement(scene, model, panel.marks[i], type, {x, y}, room(), theme));
        }
        for (std::size_t i = first; i < last; ++i) {
            const qreal x = static_cast<qreal>(i - first) * (room() + gap);
            scene.items.emplace_back(
                LineItem{{{x + theme.thin(), y}, {x + theme.thin(), bottom}}, inkOf(model, panel.marks[i]), theme.outline()});
        }
        y = std::max(bottom, top);
    }
    if (const auto note = model.texts.find("note"); note != model.texts.end()) {
        y = addText(scene, qs(note->second.in(language)), {Type::Caption, Token::Quiet}, theme, {0, y + theme.step(2)},
                    size.width());
    }
    scene.size = {size.width(), y};
    return centred(std::move(scene), size);
}

} // namespace rd
