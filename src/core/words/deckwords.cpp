#include "core/words/wordlists.h"

namespace rd {
namespace {

constexpr WordEntry deckEntries[] = {
    // Keeping a view
    {"deck.own", {"我的演示文稿", "My slides"}},
    {"deck.kept", {"已存入“{}”：{}", "Kept in “{}”: {}"}},
    {"deck.kept.nothing", {"这里没有可存为幻灯片的图表", "There is no chart here to keep as a slide"}},

    // The editor: decks
    {"action.decks", {"演示文稿…", "Decks…"}},
    {"deck.title", {"演示文稿", "Decks"}},
    {"deck.new", {"新建", "New"}},
    {"deck.copy", {"复制", "Copy"}},
    {"deck.rename", {"改名…", "Rename…"}},
    {"deck.delete", {"删除…", "Delete…"}},
    {"deck.present", {"放映", "Present"}},
    {"deck.export", {"导出…", "Export…"}},
    {"deck.import", {"导入…", "Import…"}},
    {"deck.name.new", {"新演示文稿", "New deck"}},
    {"deck.name.copy", {"{}（副本）", "{} (copy)"}},
    {"deck.name.zh", {"中文名称", "Name in Chinese"}},
    {"deck.name.en", {"英文名称", "Name in English"}},
    {"deck.delete.ask", {"删除演示文稿“{}”？可用撤销恢复。", "Delete the deck “{}”? Undo brings it back."}},
    {"deck.theme", {"配色", "Colours"}},
    {"deck.theme.window", {"随窗口", "As the window"}},
    {"deck.aspect", {"画面比例", "Shape"}},
    {"deck.aspect.screen", {"随屏幕", "As the screen"}},
    {"deck.lock.since", {"锁定数值（截至{}）", "Lock values (as of {})"}},
    {"deck.count", {"{}页", "{} slides"}},
    {"deck.none",
     {"还没有演示文稿。新建一份，或在页面上按 Ctrl+B 把当前图表存为幻灯片。",
      "There is no deck yet. Make one, or press Ctrl+B on a page to keep its chart as a slide."}},

    // The editor: slides
    {"deck.slides", {"幻灯片", "Slides"}},
    {"deck.add", {"添加", "Add"}},
    {"deck.add.one", {"图表页…", "Chart…"}},
    {"deck.add.two", {"两图页…", "Two charts…"}},
    {"deck.add.number", {"文字与数字页…", "Text and number…"}},
    {"deck.add.title", {"标题页", "Title"}},
    {"deck.add.section", {"章节页", "Section"}},
    {"deck.slide.copy", {"复制", "Copy"}},
    {"deck.slide.clip", {"拷贝，可粘贴到别的演示文稿", "Copy for another deck"}},
    {"deck.slide.paste", {"粘贴到此页之后", "Paste behind this slide"}},
    {"deck.slide.remove", {"删除", "Delete"}},
    {"deck.slide.up", {"上移", "Move up"}},
    {"deck.slide.down", {"下移", "Move down"}},
    {"deck.slide.hidden", {"隐藏", "hidden"}},
    {"deck.slide.backup", {"备查页", "backup"}},
    {"deck.slide.steps", {"{}步", "{} steps"}},
    {"deck.slide.untitled", {"（无标题）", "(no title)"}},

    // The editor: one slide
    {"deck.layout", {"版式", "Layout"}},
    {"deck.layout.title", {"标题", "Title"}},
    {"deck.layout.section", {"章节", "Section"}},
    {"deck.layout.number", {"文字与数字", "Text and number"}},
    {"deck.layout.one", {"一图", "One chart"}},
    {"deck.layout.two", {"两图", "Two charts"}},
    {"deck.placing", {"文字位置", "Words"}},
    {"deck.placing.above", {"在图上方", "Above the charts"}},
    {"deck.placing.beside", {"在图左侧", "Beside the charts"}},
    {"deck.placing.alone", {"只留图表", "Charts alone"}},
    {"deck.field.title_zh", {"标题（中文）", "Title (Chinese)"}},
    {"deck.field.title_en", {"标题（英文）", "Title (English)"}},
    {"deck.field.title.hint", {"空着就用图表的结论", "Empty: what the chart finds"}},
    {"deck.field.text_zh", {"文字（中文）", "Text (Chinese)"}},
    {"deck.field.text_en", {"文字（英文）", "Text (English)"}},
    {"deck.field.group_zh", {"分组（中文）", "Group (Chinese)"}},
    {"deck.field.group_en", {"分组（英文）", "Group (English)"}},
    {"deck.field.notes_zh", {"备注（中文）", "Notes (Chinese)"}},
    {"deck.field.notes_en", {"备注（英文）", "Notes (English)"}},
    {"deck.reports", {"图表", "Charts"}},
    {"deck.reports.add", {"添加图表…", "Add a chart…"}},
    {"deck.reports.remove", {"去掉", "Remove"}},
    {"deck.reports.view", {"{}（本页自存的视图）", "{} (a view kept here)"}},
    {"deck.reports.gone", {"“{}”已不在库中", "“{}” is no longer in the store"}},
    {"deck.build", {"逐步显示：图表一张接一张", "Build in steps: one chart after the other"}},
    {"deck.hidden", {"隐藏：放映和文件中都没有", "Hidden: in no show and no file"}},
    {"deck.backup", {"备查页：放映时按页码调出", "Backup slide: shown when its number is typed"}},
    {"deck.pick", {"选择图表", "Choose a chart"}},
    {"deck.pick.filter", {"输入名称或代码", "Type part of a name or code"}},

    // What was done, for undo
    {"deck.said.new", {"新建演示文稿", "New deck"}},
    {"deck.said.copy", {"复制演示文稿", "Copy of a deck"}},
    {"deck.said.rename", {"演示文稿改名", "Name of a deck"}},
    {"deck.said.delete", {"删除演示文稿", "Deletion of a deck"}},
    {"deck.said.settings", {"演示文稿设置", "Settings of a deck"}},
    {"deck.said.lock", {"锁定数值", "Lock of values"}},
    {"deck.said.unlock", {"解除锁定", "Unlocking of values"}},
    {"deck.said.accept", {"采用新值", "New values accepted"}},
    {"deck.file", {"演示文稿文件", "Deck file"}},
    {"deck.exporting", {"正在写文件…", "Writing the file…"}},
    {"deck.exported", {"已导出：{}", "Exported: {}"}},
    {"deck.said.import", {"导入演示文稿", "Import of a deck"}},
    {"deck.said.order", {"幻灯片顺序", "Order of slides"}},
    {"deck.said.add", {"添加幻灯片", "New slide"}},
    {"deck.said.remove", {"删除幻灯片", "Deletion of a slide"}},
    {"deck.said.slide", {"修改幻灯片", "Change of a slide"}},

    // Locked values
    {"lock.title", {"锁定后变动的数值", "Values that changed since they were locked"}},
    {"lock.changed", {"锁定后有{}项数据变动（共{}项）。", "{} of {} figures have changed since the lock."}},
    {"lock.show", {"查看变动…", "Show changes…"}},
    {"lock.none", {"锁定后没有数据变动。", "No figure has changed since the lock."}},
    {"lock.accept", {"采用新值", "Accept the new values"}},
    {"lock.keep", {"保留锁定值", "Keep the locked values"}},
    {"lock.slide", {"第{}页", "Slide {}"}},
    {"lock.then", {"锁定值", "Locked"}},
    {"lock.now", {"现值", "Now"}},
    {"lock.gone", {"已删除", "taken out"}},
    {"lock.new", {"新增", "new"}},
};

} // namespace

std::span<const WordEntry> deckWords() { return deckEntries; }

} // namespace rd
