#pragma once

#include <QProxyStyle>

namespace rd {

/// Fusion, whose outlines are darker than the window: on a dark window boxes, fields and menus get an edge that can be seen.
/// Buttons of dialogs say what they do in words alone; what cannot be chosen is quiet, without a shadow that a dark window shows.
class WindowStyle final : public QProxyStyle {
    Q_OBJECT
public:
    WindowStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
};

} // namespace rd
