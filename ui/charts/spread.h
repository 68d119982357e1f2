#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace rd {

/// Labels beside the places that they name move apart until none touches another, in their order, and stay between `top` and
/// `bottom` as far as they can. A label has `wanted`, the middle where it would stand alone, `height`, and `y`, the middle that it
/// gets.
template <typename Label> void spread(std::vector<Label> &labels, qreal top, qreal bottom)
{
    std::ranges::stable_sort(labels, {}, &Label::wanted);
    const auto down = [&](auto from) {
        qreal at = top;
        for (Label &label : labels) {
            label.y = std::max(from(label), at + label.height / 2);
            at = label.y + label.height / 2;
        }
    };
    down([](const Label &label) { return label.wanted; });
    qreal floor = std::max(bottom, top);
    for (auto it = labels.rbegin(); it != labels.rend(); ++it) {
        it->y = std::min(it->y, floor - it->height / 2);
        floor = it->y - it->height / 2;
    }
    down([](const Label &label) { return label.y; });
}

} // namespace rd
