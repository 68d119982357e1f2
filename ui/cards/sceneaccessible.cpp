#include "ui/cards/sceneaccessible.h"

#include "ui/cards/sceneview.h"
#include "ui/widgets/look.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace rd {
namespace {

class SceneInterface;

/// One mark. It has no object of its own; its place and name are the scene's.
class MarkInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    MarkInterface(SceneView *view, int mark) : m_view(view), m_mark(mark) {}

    bool isValid() const override { return m_view && m_mark < int(m_view->scene().marks.size()); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QRect rect() const override
    {
        return isValid() ? mark().rect.toAlignedRect().translated(m_view->mapToGlobal(QPoint())) : QRect();
    }
    QString text(QAccessible::Text what) const override
    {
        if (!isValid()) {
            return {};
        }
        switch (what) {
        case QAccessible::Name: return mark().name;
        case QAccessible::Value: return mark().value;
        case QAccessible::Description: return qualifierInWords();
        default: return {};
        }
    }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.invalid = !isValid();
        state.selected = isValid() && m_view->isChosen(m_mark);
        state.focused = isValid() && m_view->hasFocus() && m_view->currentMark() == m_mark;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override
    {
        if (isValid() && action == pressAction()) {
            m_view->choose(m_mark);
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QString qualifierInWords() const
    {
        const std::optional<Qualifier> qualifier = mark().qualifier;
        return qualifier ? qtext(word("qualifier." + std::string(name(*qualifier)), m_view->language())) : QString();
    }
    const SceneMark &mark() const { return m_view->scene().marks[std::size_t(m_mark)]; }

    QPointer<SceneView> m_view;
    int m_mark;
};

class SceneInterface final : public QAccessibleWidget {
public:
    explicit SceneInterface(SceneView *view) : QAccessibleWidget(view, QAccessible::List) {}
    ~SceneInterface() override
    {
        for (const auto &[mark, id] : m_children) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return int(view()->scene().marks.size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        auto it = m_children.find(index);
        if (it == m_children.end()) {
            it = m_children.emplace(index, QAccessible::registerAccessibleInterface(new MarkInterface(view(), index))).first;
        }
        return QAccessible::accessibleInterface(it->second);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(view()->scene().markAt(view()->mapFromGlobal(QPoint(x, y))));
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (const auto &[mark, id] : m_children) {
            if (QAccessible::accessibleInterface(id) == wanted) {
                return mark;
            }
        }
        return -1;
    }
    QAccessibleInterface *focusChild() const override { return view()->hasFocus() ? child(view()->currentMark()) : nullptr; }

private:
    SceneView *view() const { return static_cast<SceneView *>(object()); }

    mutable std::map<int, QAccessible::Id> m_children;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<SceneView *>(object);
    return view ? new SceneInterface(view) : nullptr;
}

} // namespace

void installSceneAccessibility() { QAccessible::installFactory(makeInterface); }

} // namespace rd
