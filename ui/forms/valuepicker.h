#pragma once

#include "core/report/quickfind.h"
#include "ui/finding/picklist.h"
#include "ui/widgets/look.h"

namespace rd {

/// Finds what a cell of a form may show: an area, an industry, an indicator, a subject, or a figure with all that it speaks of.
class ValuePicker final : public PickList {
    Q_OBJECT
public:
    explicit ValuePicker(QWidget *parent = nullptr);

    /// `figures` is an answer of figureQuestion(), or null while it has not come.
    void setCodes(std::shared_ptr<const CodeBook> codes, const Table *figures);
    void setLook(const Look &look);

Q_SIGNALS:
    /// What a pick says of a value: an area alone, or area, indicator, industry, subject and kind of a figure.
    void picked(const rd::Key &key);

protected:
    void search() override;
    void take(int row) override;

private:
    std::shared_ptr<const CodeBook> m_codes;
    QuickFind m_index;
    std::vector<Key> m_keys; ///< by row
    Look m_look;
};

} // namespace rd
