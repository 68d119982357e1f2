#pragma once

#include "core/report/quickfind.h"
#include "ui/finding/picklist.h"
#include "ui/widgets/look.h"

namespace rd {

/// A field that finds an indicator by name, pinyin, initials or code, with the list of what it finds below it.
class IndicatorPicker final : public PickList {
    Q_OBJECT
public:
    explicit IndicatorPicker(QWidget *parent = nullptr);

    void setCodes(std::shared_ptr<const CodeBook> codes);
    void setLook(const Look &look);
    /// All indicators are listed while nothing is typed; else the list opens with the first letter.
    void setOpen(bool open);

Q_SIGNALS:
    void picked(const std::string &indicator);

protected:
    void search() override;
    void take(int row) override;

private:
    void add(const FindEntry &entry);

    std::shared_ptr<const CodeBook> m_codes;
    QuickFind m_index;
    Look m_look;
    bool m_isOpen = true;
};

} // namespace rd
