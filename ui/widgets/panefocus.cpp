#include "ui/widgets/panefocus.h"

#include <algorithm>

namespace rd {
namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && widget->isEnabled();
}

QWidget *firstControl(QWidget *pane)
{
    for (QWidget *widget = pane; widget; widget = widget->nextInFocusChain()) {
        if (takesFocus(widget) && (widget == pane || pane->isAncestorOf(widget))) {
            return widget;
        }
        if (widget->nextInFocusChain() == pane) {
            break;
        }
    }
    return nullptr;
}

} // namespace

void focusNextPane(const std::vector<QWidget *> &panes, const QWidget *focus)
{
    const auto current = std::ranges::find_if(
        panes, [focus](const QWidget *pane) { return pane && focus && (pane == focus || pane->isAncestorOf(focus)); });
    const std::size_t from = current == panes.end() ? panes.size() - 1 : std::size_t(current - panes.begin());
    for (std::size_t i = 1; i <= panes.size(); ++i) {
        QWidget *pane = panes[(from + i) % panes.size()];
        QWidget *control = pane && pane->isVisible() ? firstControl(pane) : nullptr;
        if (control) {
            return control->setFocus(Qt::TabFocusReason);
        }
    }
}

} // namespace rd
