#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace rd {

/// One find: the sort's word at the left of its first row, the name, and a quiet second line.
class FindRowDelegate final : public QStyledItemDelegate {
public:
    enum Role { Sort = Qt::UserRole + 1, Printed, Detail };
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme = Theme::page(ThemeName::Light);
};

} // namespace rd
