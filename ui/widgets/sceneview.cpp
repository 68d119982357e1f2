#include "ui/widgets/sceneview.h"

#include "ui/charts/scenepainter.h"
#include "ui/widgets/sceneaccessible.h"
#include "ui/widgets/scenemarks.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace rd {

SceneView::SceneView(QWidget *parent) : QWidget(parent)
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
    m_found.clear(); // they are numbers of the marks that go
    const auto same = std::find_if(m_scene.marks.begin(), m_scene.marks.end(),
                                   [&](const SceneMark &mark) { return !was.isEmpty() && mark.name == was; });
    m_current = same == m_scene.marks.end() ? -1 : int(same - m_scene.marks.begin());
    setChosen({});
}

void SceneView::paintOnly(std::vector<Item> items)
{
    m_painted = Scene{m_scene.size, std::move(items), {}, {}};
    update();
}

void SceneView::setChosen(std::vector<bool> chosen)
{
    m_chosen = std::move(chosen);
    update();
}

void SceneView::setFound(std::vector<int> marks, int current)
{
    m_found = std::move(marks);
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
    m_current = mark;
    Q_EMIT markChosen(mark, modifiers.testFlag(Qt::ControlModifier), false);
}

void SceneView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, m_painted ? *m_painted : m_scene, m_theme, {m_chosen, false});
    const auto outline = [&](const QRectF &rect, Qt::PenStyle style, qreal width = 1) {
        painter.setPen(QPen(m_theme.color(Token::Text), width, style));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect, 3, 3);
    };
    for (const int mark : m_found) {
        outline(m_scene.marks[std::size_t(mark)].rect.adjusted(-4, -4, 4, 4), Qt::SolidLine, mark == m_foundCurrent ? 3 : 1);
    }
    if (m_hovered >= 0) {
        outline(m_scene.marks[std::size_t(m_hovered)].rect.adjusted(-4, -4, 4, 4), Qt::SolidLine); // clear of the letters
    }
    if (hasFocus()) {
        const bool onMark = m_current >= 0;
        outline(onMark ? m_scene.marks[std::size_t(m_current)].rect.adjusted(-6, -6, 6, 6)
                       : QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5),
                Qt::DotLine);
    }
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

void SceneView::mouseMoveEvent(QMouseEvent *event) { setHovered(m_scene.markAt(event->position())); }

void SceneView::leaveEvent(QEvent *) { setHovered(-1); }

void SceneView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return QWidget::mousePressEvent(event);
    }
    const int mark = m_scene.markAt(event->position());
    if (mark >= 0) {
        choose(mark, event->modifiers());
    } else {
        Q_EMIT choiceCleared();
    }
}

void SceneView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int mark = m_scene.markAt(event->position());
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
    m_current = next;
    if (!added || next >= int(m_chosen.size()) || !m_chosen[std::size_t(next)]) { // Shift takes nothing out
        Q_EMIT markChosen(next, added, true);
    } else {
        update();
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
            // Names come from files: shown as they are, never as markup.
            QToolTip::showText(help->globalPos(), m_scene.marks[std::size_t(mark)].name.toHtmlEscaped(), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace rd
