#pragma once

#include "app/tables/tableimport.h"
#include "ui/widgets/look.h"

#include <QTableWidget>

namespace rd {

/// The columns of a foreign table, one a line: its head, what it begins with, and what it is taken for, to be corrected.
class ColumnsList final : public QTableWidget {
    Q_OBJECT
public:
    ColumnsList(std::shared_ptr<const CodeBook> codes, const Look &look, QWidget *parent = nullptr);

    void show(const TablePreview &preview);
    [[nodiscard]] const TableMapping &mapping() const { return m_mapping; }

Q_SIGNALS:
    void corrected();

private:
    /// The box in which a person stands, and what is typed there and not yet taken.
    struct Hand {
        int line = -1, part = -1, cursor = 0;
        QString typed;
        bool isTyping = false;
    };
    [[nodiscard]] Hand takeHand();
    void giveHand(const Hand &hand);
    void addLine(const TablePreview &preview, int column);
    [[nodiscard]] QWidget *fieldBox(int column);
    [[nodiscard]] QWidget *indicatorBox(int column);
    [[nodiscard]] QWidget *textBox(int column, Field field, const QString &shown, const QString &whole);
    void correct(int column, Field field, const std::string &code);
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }

    std::shared_ptr<const CodeBook> m_codes;
    Look m_look;
    TableMapping m_mapping;
};

} // namespace rd
