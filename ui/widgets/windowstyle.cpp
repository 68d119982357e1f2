#include "ui/widgets/windowstyle.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace rd {
namespace {

/// "More to the right", in the colour of the text.
class MoreToTheRight final : public QIconEngine {
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(QGuiApplication::palette().color(QPalette::ButtonText), rect.width() / 10.0));
        for (const double x : {0.2, 0.5}) {
            const QPointF corner = rect.topLeft();
            const auto at = [&](double across, double down) {
                return corner + QPointF(rect.width() * across, rect.height() * down);
            };
            const QPointF points[] = {at(x, 0.25), at(x + 0.25, 0.5), at(x, 0.75)};
            painter->drawPolyline(points, 3);
        }
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, picture.rect(), mode, state);
        return picture;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new MoreToTheRight(*this); }
};

} // namespace

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isFrame = element == PE_Frame || element == PE_PanelMenu;
    const bool isFilledIn = !isFrame || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
    const bool needsEdge = element == PE_IndicatorCheckBox || element == PE_FrameLineEdit || isFrame;
    const bool hasFocus = element == PE_FrameLineEdit && option->state & State_HasFocus; // its edge is bright already
    if (!needsEdge || hasFocus || option->palette.color(QPalette::Window).lightness() > 127) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    // What can be pressed or filled in reaches 3:1; around a menu or a list a rule is enough.
    painter->setPen(option->palette.color(isFilledIn ? QPalette::PlaceholderText : QPalette::Mid));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

// Every menu bar asks for this one, shown or not. The style's own are files, and reading a first file loads all plugins for
// pictures.
QIcon WindowStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    return icon == SP_ToolBarHorizontalExtensionButton ? QIcon(new MoreToTheRight)
                                                       : QProxyStyle::standardIcon(icon, option, widget);
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    const bool isLeftOut = hint == SH_DialogButtonBox_ButtonsHaveIcons || hint == SH_EtchDisabledText;
    return isLeftOut ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace rd
