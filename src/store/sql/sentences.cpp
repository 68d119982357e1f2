#include "store/sql/sentences.h"

namespace rd {

Error refused(const std::string &place, const std::string &zh, const std::string &en)
{
    if (place.empty()) {
        return {ErrorCode::Failed, {zh, en}, place};
    }
    return {ErrorCode::Failed, {place + "：" + zh, place + ": " + en}, place};
}

Text withoutPlace(const Error &error)
{
    const auto rest = [&](const std::string &sentence, std::string_view colon) {
        const std::string head = error.place + std::string(colon);
        return !error.place.empty() && sentence.starts_with(head) ? sentence.substr(head.size()) : sentence;
    };
    return {rest(error.sentence.zh, "："), rest(error.sentence.en, ": ")};
}

Error damaged(const std::string &place, const std::string &zh, const std::string &en)
{
    Error error = refused(place, zh, en);
    error.code = ErrorCode::Unsound;
    return error;
}

Error cancelled() { return {ErrorCode::Cancelled, {"已取消，数据未改动", "cancelled; nothing was changed"}, {}}; }

} // namespace rd
