#include "ui/cards/sceneview.h"

#include "ui/cards/sceneaccessible.h"
#include "ui/cards/scenemarks.h"
#include "ui/charts/scenepainter.h"
#include "ui/charts/textlayout.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRubberBand>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace rd {

SceneView::SceneView(QWidget *parent) : QWidget(parent), m_band(new QRubberBand(QRubberBand::Rectangle, this))
{
    installSceneAccessibility();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void SceneView::setScene(Scene scene, const Theme &theme)
{
    const QString was =
        m_current >= 0 && m_current < int(m_scene.marks.size()) ? m_scene.marks[std::size_t(m_current)].name : QString();
    m_scene = std::move(scene);
    m_painted.reset();
    m_theme = theme;
    m_hovered = -1;
    m_found.clear(); // they are numbers of the items that go
    const auto same = std::find_if(m_scene.marks.begin(), m_scene.marks.end(),
                                   [&](const SceneMark &mark) { return !was.isEmpty() && mark.name == was; });
    m_current = same == m_scene.marks.end() ? -1 : int(same - m_scene.marks.begin());
    m_chosen.clear();
    update();
}

void SceneView::paintOnly(std::vector<Item> items)
{
    m_painted = Scene{m_scene.size, std::move(items), {}, {}};
    update();
}

void SceneView::setChosen(std::vector<bool> chosen)
{
    if (chosen == m_chosen) {
        return;
    }
    m_chosen = std::move(chosen);
    update();
    const auto count = std::count(m_chosen.begin(), m_chosen.end(), true);
    QAccessibleEvent event(this, count == 1 ? QAccessible::Selection : QAccessible::SelectionWithin);
    if (count == 1) {
        event.setChild(int(std::find(m_chosen.begin(), m_chosen.end(), true) - m_chosen.begin()));
    }
    QAccessible::updateAccessibility(&event);
}

/// The mark that the keys stand on; a screen reader follows.
void SceneView::setCurrent(int mark)
{
    m_current = mark;
    update();
    if (hasFocus() && mark >= 0) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(mark);
        QAccessible::updateAccessibility(&event);
    }
}

QRectF SceneView::boxOf(int text) const { return inkOf(std::get<TextItem>(m_scene.items[std::size_t(text)]), m_theme); }

void SceneView::setFound(std::vector<int> texts, int current)
{
    m_found = std::move(texts);
    m_foundCurrent = current;
    update();
}

QImage SceneView::picture() const
{
    const qreal ratio = devicePixelRatioF();
    QImage image((m_scene.size * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(m_theme.color(Token::Ground));
    QPainter painter(&image);
    paint(painter, m_scene, m_theme, {m_chosen, false});
    return image;
}

void SceneView::choose(int mark, Qt::KeyboardModifiers modifiers)
{
    setCurrent(mark);
    Q_EMIT markChosen(mark, modifiers.testFlag(Qt::ControlModifier), false);
}

void SceneView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, m_painted ? *m_painted : m_scene, m_theme, {m_chosen, false});
    nameChosen(painter);
    for (const int text : m_found) {
        const QRectF box = boxOf(text).adjusted(-4, -2, 4, 2);
        const qreal width = text == m_foundCurrent ? 3 : 1;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(Token::Ground), width + 2)); // so that it shows on a dark tile as well
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(QPen(m_theme.color(Token::Text), width));
        painter.drawRoundedRect(box, 3, 3);
    }
    if (m_hovered >= 0) {
        outlineMark(painter, m_hovered, 4, Qt::SolidLine); // clear of the letters
    }
    if (hasFocus()) {
        outlineMark(painter, m_current, 6, Qt::DotLine);
    }
}

/// A chosen mark without a word on it (a dot among many, a line of a distribution) is named, where these are few.
void SceneView::nameChosen(QPainter &painter) const
{
    constexpr std::ptrdiff_t few = 3;
    if (std::count(m_chosen.begin(), m_chosen.end(), true) > few) {
        return;
    }
    const TextStyle style{Type::Caption, Token::Text, true};
    painter.setFont(m_theme.font(style));
    for (std::size_t i = 0; i < m_chosen.size(); ++i) {
        const QPointF middle = m_scene.marks[i].rect.center();
        const bool isSaid = std::any_of(m_scene.items.begin(), m_scene.items.end(), [&](const Item &item) {
            const auto *text = std::get_if<TextItem>(&item); // a sentence is the mark of each row that it speaks of
            return text != nullptr && (text->mark == int(i) || text->box.contains(middle));
        });
        if (!m_chosen[i] || isSaid) {
            continue;
        }
        const SceneMark &mark = m_scene.marks[i];
        const QSizeF size(textWidth(mark.name, style, m_theme) + m_theme.step(2), m_theme.lineHeight(style.type));
        QRectF box(QPointF(mark.rect.center().x() - size.width() / 2, mark.rect.top() - size.height() - 2), size);
        box.moveLeft(std::clamp(box.left(), 0.0, std::max(0.0, width() - size.width())));
        painter.fillRect(box, m_theme.color(Token::Card));
        painter.setPen(m_theme.color(Token::Text));
        painter.drawText(box, Qt::AlignCenter, mark.name);
    }
}

/// Around a mark, or along its shape; around everything where there is no mark.
void SceneView::outlineMark(QPainter &painter, int mark, qreal margin, Qt::PenStyle style, qreal width) const
{
    const bool alongShape = mark >= 0 && !m_scene.marks[std::size_t(mark)].shape.isEmpty();
    painter.setPen(QPen(m_theme.color(Token::Text), alongShape ? width + 1 : width, style));
    painter.setBrush(Qt::NoBrush);
    if (mark < 0) {
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3);
    } else if (alongShape) {
        painter.drawPath(m_scene.marks[std::size_t(mark)].shape);
    } else {
        const QRectF &box = m_scene.marks[std::size_t(mark)].rect;
        painter.drawRoundedRect(box.adjusted(-margin, -margin, margin, margin), 3, 3);
    }
}

/// What only says something of other marks leads nowhere.
int SceneView::choosableAt(QPointF at) const
{
    const int mark = m_scene.markAt(at);
    return mark >= 0 && m_scene.marks[std::size_t(mark)].key.empty() ? -1 : mark;
}

void SceneView::setHovered(int mark)
{
    if (mark == m_hovered) {
        return;
    }
    m_hovered = mark;
    setCursor(mark >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void SceneView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const bool far = (at - m_origin).manhattanLength() > QApplication::startDragDistance();
    if (event->buttons().testFlag(Qt::LeftButton) && (m_band->isVisible() || far)) {
        m_band->setGeometry(QRect(m_origin, at).normalized());
        m_band->show();
        m_band->raise();
        return setHovered(-1);
    }
    setHovered(choosableAt(event->position()));
    if (m_hovered < 0) {
        setCursor(m_scene.source.contains(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
}

void SceneView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool clears = std::exchange(m_clears, false);
    if (m_band->isVisible()) {
        m_band->hide();
        chooseIn(m_band->geometry(), event->modifiers());
    } else if (clears && m_scene.source.contains(event->position())) {
        Q_EMIT sourceWanted();
    } else if (clears) {
        Q_EMIT choiceCleared();
    }
}

void SceneView::chooseIn(const QRectF &box, Qt::KeyboardModifiers modifiers)
{
    std::vector<int> marks;
    for (std::size_t i = 0; i < m_scene.marks.size(); ++i) {
        if (m_scene.marks[i].rect.intersects(box) && !m_scene.marks[i].key.empty()) {
            marks.push_back(int(i));
        }
    }
    Q_EMIT marksBoxed(marks, modifiers.testFlag(Qt::ControlModifier));
}

void SceneView::leaveEvent(QEvent *) { setHovered(-1); }

void SceneView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return QWidget::mousePressEvent(event);
    }
    m_origin = event->position().toPoint();
    const int mark = choosableAt(event->position());
    m_clears = mark < 0;
    if (mark >= 0) {
        choose(mark, event->modifiers());
    }
}

void SceneView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int mark = choosableAt(event->position());
    if (mark >= 0 && event->button() == Qt::LeftButton) {
        Q_EMIT markOpened(mark);
    }
}

bool SceneView::moveCurrent(int key, bool added)
{
    static const QHash<int, Direction> directions = {{Qt::Key_Left, Direction::Left},
                                                     {Qt::Key_Right, Direction::Right},
                                                     {Qt::Key_Up, Direction::Up},
                                                     {Qt::Key_Down, Direction::Down}};
    const auto direction = directions.constFind(key);
    if (direction == directions.constEnd()) {
        return false;
    }
    const int next = markTowards(m_scene, m_current, *direction);
    if (next < 0 || next == m_current) {
        return false; // the page scrolls instead
    }
    setCurrent(next);
    if (!added || next >= int(m_chosen.size()) || !m_chosen[std::size_t(next)]) { // Shift takes nothing out
        Q_EMIT markChosen(next, added, true);
    }
    return true;
}

void SceneView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers().testFlag(Qt::AltModifier)) {
        return QWidget::keyPressEvent(event);
    }
    const bool onMark = m_current >= 0;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (onMark) {
            return markOpened(m_current);
        }
        break;
    case Qt::Key_Space:
        if (onMark) {
            return markChosen(m_current, event->modifiers().testFlag(Qt::ControlModifier), true);
        }
        break;
    case Qt::Key_Escape: return choiceCleared();
    default:
        if (moveCurrent(event->key(), event->modifiers().testFlag(Qt::ShiftModifier))) {
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

bool SceneView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int mark = m_scene.markAt(help->pos());
        if (mark >= 0) {
            // Names come from files: shown as they are, never as markup. Gone where the pointer leaves the mark.
            const SceneMark &shown = m_scene.marks[std::size_t(mark)];
            QToolTip::showText(help->globalPos(), shown.name.toHtmlEscaped(), this, shown.rect.toAlignedRect());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace rd
