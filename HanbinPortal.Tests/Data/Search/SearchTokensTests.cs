using HanbinPortal.Data.Search;

namespace HanbinPortal.Tests.Data.Search;

public sealed class SearchTokensTests
{
    [Theory]
    [InlineData("路灯不亮", "路灯 灯不 不亮 亮")]
    [InlineData("路灯，不亮。", "路灯 灯 不亮 亮")] // no token reaches over a comma
    [InlineData("3号楼", "3 号楼 楼")]
    [InlineData("５Ｇ基站", "5g 基站 站")] // full-width figures are figures
    [InlineData("138****1234", "138 1234")]
    [InlineData("𠮷野家", "𠮷野 野家 家")] // a character beyond the BMP stays whole
    [InlineData("，。 ", "")]
    public void A_text_is_cut_into_overlapping_pairs(string text, string tokens) => Assert.Equal(tokens, string.Join(' ', SearchTokens.Of(text)));

    [Fact]
    public void A_number_is_indexed_forward_and_backward() => Assert.Equal(["nak20260001", "m10006202ka"], SearchTokens.OfNumber("AK-2026-0001"));

    [Theory]
    [InlineData("路灯不亮", "\"路灯 灯不 不亮\"")]
    [InlineData("路", "\"路\" *")]
    [InlineData("3号", "\"3 号\" *")]
    [InlineData("AK2026", "\"ak2026\" OR \"nak2026\" * OR \"m6202ka\" *")]
    [InlineData("\" OR 1", "\"or\"|\"1\"")] // the language of the index cannot be spoken from outside
    public void What_is_looked_for_on_SQLite(string text, string query) => Assert.Equal(query, string.Join('|', SearchTokens.Query(text).Select(t => t.ForSqlite())));

    [Theory]
    [InlineData("路灯不亮", "('路灯' <-> '灯不' <-> '不亮')")]
    [InlineData("3号", "('3' <-> '号':*)")]
    [InlineData("0001", "('0001') | 'n0001':* | 'm1000':*")]
    [InlineData("'); DROP", "('drop') | 'ndrop':* | 'mpord':*")]
    public void What_is_looked_for_on_PostgreSQL(string text, string query) => Assert.Equal(query, string.Join('|', SearchTokens.Query(text).Select(t => t.ForPostgres())));
}
