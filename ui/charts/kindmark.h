#pragma once

#include "ui/charts/scene.h"

namespace rd {

/// The fill that says a kind: actual filled, target hollow, plan dotted.
[[nodiscard]] Fill fillOf(Kind kind);
/// A small disc in the kind's fill beside a line of text of this type, its left edge at `at`, `at` being the top left of
/// the line. Gives the width that it takes with the space behind it.
qreal addKindMark(Scene &scene, std::optional<Kind> kind, Token color, Type type, QPointF at, const Theme &theme, int mark);
/// That width, also for lines without a mark.
[[nodiscard]] qreal kindMarkWidth(Type type, const Theme &theme);

/// How many are left out ("more" in the model's texts), where any are; gives the y below.
qreal addLeftOut(Scene &scene, const ChartModel &model, QPointF at, qreal width, const Theme &theme, Language language);

/// Below a list: how many are left out ("more" in the model's texts), then a line that names the marks of the kinds in the
/// model, where there are others than actual. Gives the y below.
qreal addKindKey(Scene &scene, const ChartModel &model, QPointF at, qreal width, const Theme &theme, Language language);

/// A tier’s colour from its place in the model’s order; `without` where it has none.
[[nodiscard]] Token tierColor(const ChartModel &model, const std::string &tier, Token without = Token::NoTier);

} // namespace rd
