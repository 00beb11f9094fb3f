using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace HanbinPortal.Tests.Settings;

public sealed class SettingsReadingTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("portal-test-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Without_any_setting_the_portal_keeps_a_file_beside_itself()
    {
        var settings = Read(isDevelopment: false);

        Assert.Equal(DatabaseProvider.Sqlite, settings.Provider);
        Assert.Equal($"Data Source={_root}/data/portal.db", settings.Connection);
        Assert.Equal(Path.Combine(_root, "data"), settings.StorageRoot);
        Assert.Equal(20 * 1024 * 1024, settings.MaxAttachmentBytes);
        Assert.False(settings.Demo);
        Assert.True(Read(isDevelopment: true).Demo);
    }

    [Fact]
    public void The_example_is_read_as_it_stands_and_says_the_defaults()
    {
        using var file = File.OpenRead(Path.Combine(SharedData.RepositoryRoot, "appsettings.example.json"));
        var example = new ConfigurationBuilder().AddJsonStream(file).Build();

        Assert.Equal(Read(isDevelopment: false), new SettingsReading(example, _root, isDevelopment: false).Read());
        Assert.Equal(PortalSettings.DefaultUrl, example["Urls"]);
        Assert.All(SettingsReading.Known, key => Assert.NotNull(example[key]));
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Database:Provider：只能是 Sqlite 或 PostgreSQL，现在是「Oracle」。")]
    [InlineData("Database:Name", "hanbin", "Database:Name：没有这一项设置；Database 下可用的是 Database:Provider。")]
    [InlineData("ConnectionStrings:Portal", "Data Source=:memory:", "ConnectionStrings:Portal：用 Sqlite 时要写 Data Source=文件路径。")]
    [InlineData("ConnectionStrings:Portal", "Host=db;Password=secret", "ConnectionStrings:Portal：Sqlite 看不懂这个连接串，应是「名称=值;名称=值」的写法，名称也要写对。")]
    [InlineData("Storage:MaxAttachmentMegabytes", "0", "Storage:MaxAttachmentMegabytes：应是 1 到 200 的整数（单位 MB），现在是「0」。")]
    [InlineData("Storage:MaxAttachmentMegabytes", "20MB", "Storage:MaxAttachmentMegabytes：应是 1 到 200 的整数（单位 MB），现在是「20MB」。")]
    [InlineData("Urls", "localhost:5080", "Urls：「localhost:5080」不是网址，应写成 http://主机:端口，多个用分号隔开。")]
    [InlineData("Portal:Address", "rexian", "Portal:Address：「rexian」不是网址，应写成 http://主机 或 https://主机:端口。")]
    public void A_wrong_setting_is_named_with_what_would_be_right(string key, string value, string fault) =>
        Assert.Equal([fault], FaultsOf((key, value)));

    [Fact]
    public void All_faults_are_told_at_once() => Assert.Equal(4, FaultsOf(
        ("Database:Provider", "PostgreSQL"), ("Storage:MaxAttachmentMegabytes", "many"), ("Demo:Enabled", "perhaps"), ("Demo:On", "true")).Count);

    [Fact]
    public void PostgreSQL_needs_to_be_told_where_it_is()
    {
        Assert.StartsWith("ConnectionStrings:Portal：用 PostgreSQL 时必须填写", Assert.Single(FaultsOf(("Database:Provider", "postgresql"))), StringComparison.Ordinal);
        Assert.Equal(
            ["ConnectionStrings:Portal：用 PostgreSQL 时缺少 Host=。", "ConnectionStrings:Portal：用 PostgreSQL 时缺少 Database=。"],
            FaultsOf(("Database:Provider", "PostgreSQL"), ("ConnectionStrings:Portal", "Username=hanbin")));
    }

    [Fact]
    public void An_offices_own_fonts_are_taken_where_they_can_be_embedded()
    {
        var font = Path.Combine(SharedData.RepositoryRoot, "wwwroot-assets", "fonts", "GovKai.ttf");
        File.WriteAllBytes(Path.Combine(_root, "all.ttc"), "ttcf\0\x01\0\0\0\0\0\x02"u8.ToArray());
        File.WriteAllBytes(Path.Combine(_root, "cff.otf"), "OTTO\0\x09\0\0\0\0\0\0"u8.ToArray());

        var settings = Read(isDevelopment: false, ("Fonts:FangSong", font));

        Assert.Equal(font, settings.FangSongFont);
        Assert.Null(settings.TitleFont);
        Assert.Equal([$"Fonts:Title：{_root}/none.ttf 不存在或不能读取。"], FaultsOf(("Fonts:Title", "none.ttf")));
        Assert.Equal(
            [
                $"Fonts:FangSong：{_root}/all.ttc 是多个字体合在一起的 .ttc 文件，请换成单个的 .ttf 文件。",
                $"Fonts:Title：{_root}/cff.otf 是 OpenType（.otf）轮廓，嵌入后不能复制文字，请换成 TrueType 轮廓的 .ttf 文件。",
            ],
            FaultsOf(("Fonts:FangSong", "all.ttc"), ("Fonts:Title", "cff.otf")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        var file = Path.Combine(_root, "taken");
        File.WriteAllText(file, "a file, no folder");

        Assert.Equal([$"Storage:Root：文件夹 {file} 不能建立或不能写入。"], FaultsOf(("Storage:Root", "taken")));
    }

    private IReadOnlyList<string> FaultsOf(params (string Key, string Value)[] settings) =>
        Assert.Throws<SettingsException>(() => Read(isDevelopment: false, settings)).Faults;

    private PortalSettings Read(bool isDevelopment, params (string Key, string Value)[] settings) => new SettingsReading(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build(), _root, isDevelopment).Read();
}
