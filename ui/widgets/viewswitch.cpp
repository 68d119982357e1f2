#include "ui/widgets/viewswitch.h"

#include <QPainter>

namespace rd {
namespace {

constexpr int pad = 6;

} // namespace

ViewSwitch::ViewSwitch(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("viewSwitch"));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    hide();
}

void ViewSwitch::setLook(const Look &look)
{
    m_look = look;
    sayState();
    resize(sizeHint());
    update();
}

QString ViewSwitch::half(bool table) const { return saidWord(table ? "view.table" : "view.chart", m_look.language); }

int ViewSwitch::halfWidth(bool table) const
{
    return QFontMetrics(m_look.page().font(Type::Caption, true)).horizontalAdvance(half(table)) + 2 * pad;
}

QSize ViewSwitch::sizeHint() const
{
    return {halfWidth(false) + 1 + halfWidth(true), int(m_look.page().lineHeight(Type::Caption)) + 4};
}

/// What a screen reader hears: the two names and which of them is shown.
void ViewSwitch::sayState()
{
    const QString shown = half(isChecked());
    setAccessibleName(half(false) + QStringLiteral(" | ") + half(true) + QStringLiteral(": ") + shown);
    setToolTip(half(!isChecked()) + QStringLiteral(" (Ctrl+T)"));
}

void ViewSwitch::checkStateSet() { sayState(); }

void ViewSwitch::nextCheckState()
{
    setChecked(!isChecked());
    sayState();
}

// A click on the half that is shown changes nothing.
bool ViewSwitch::hitButton(const QPoint &at) const { return rect().contains(at) && (at.x() > halfWidth(false)) != isChecked(); }

void ViewSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = m_look.page();
    int x = 0;
    for (const bool table : {false, true}) {
        const bool shown = table == isChecked();
        const QRect box(x, 0, halfWidth(table), height());
        painter.setFont(theme.font(Type::Caption, shown));
        painter.setPen(theme.color(shown || underMouse() ? Token::Text : Token::Quiet));
        painter.drawText(box, Qt::AlignCenter, half(table));
        if (shown) {
            painter.fillRect(QRect(x + pad, height() - 2, box.width() - 2 * pad, 2), theme.color(Token::Text));
        }
        x += box.width();
        if (!table) {
            painter.fillRect(QRect(x, 4, 1, height() - 8), theme.color(Token::Rule));
            ++x;
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.color(Token::Text), 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace rd
