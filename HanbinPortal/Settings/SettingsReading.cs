using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HanbinPortal.Settings;

/// <summary>Reads the settings out of files and environment and notes every fault on the way instead of stopping at the first.</summary>
public sealed class SettingsReading(IConfiguration configuration, string contentRoot, bool isDevelopment)
{
    private const string ProviderKey = "Database:Provider";
    private const string ConnectionKey = "ConnectionStrings:Portal";
    private const string StorageKey = "Storage:Root";
    private const string AttachmentKey = "Storage:MaxAttachmentMegabytes";
    private const string ImportKey = "Storage:MaxImportMegabytes";
    private const string AddressKey = "Portal:Address";
    private const string DemoKey = "Demo:Enabled";
    private const string FangSongKey = "Fonts:FangSong";
    private const string TitleFontKey = "Fonts:Title";
    private const int LargestFile = 200;

    private readonly List<string> _faults = [];

    /// <summary>Every setting of the portal's own; appsettings.example.json explains each.</summary>
    public static IReadOnlyList<string> Known { get; } = [ProviderKey, ConnectionKey, StorageKey, AttachmentKey, ImportKey, AddressKey, FangSongKey, TitleFontKey, DemoKey];

    /// <exception cref="SettingsException">With every fault found.</exception>
    public PortalSettings Read()
    {
        RefuseUnknown();
        CheckUrls();

        var storage = ReadStorageRoot();
        var provider = ReadProvider();
        var settings = new PortalSettings(provider ?? default, ReadConnection(provider), storage, ReadMegabytes(AttachmentKey, usual: 20), ReadDemo())
        {
            MaxImportMegabytes = ReadMegabytes(ImportKey, usual: 50),
            Address = ReadAddress(),
            FangSongFont = ReadFont(FangSongKey),
            TitleFont = ReadFont(TitleFontKey),
        };

        return _faults.Count == 0 ? settings : throw new SettingsException(_faults);
    }

    /// <summary>The fonts alone; nothing else is looked at.</summary>
    /// <exception cref="SettingsException">With every fault found.</exception>
    public FontSettings ReadFonts()
    {
        var fonts = new FontSettings(ReadFont(FangSongKey), ReadFont(TitleFontKey));
        return _faults.Count == 0 ? fonts : throw new SettingsException(_faults);
    }

    // A mistyped name would otherwise be ignored and the default taken in silence.
    private void RefuseUnknown()
    {
        foreach (var section in Known.Select(key => key.Split(':')[0]).Distinct())
        {
            foreach (var child in configuration.GetSection(section).GetChildren())
            {
                if (!Known.Contains(child.Path, StringComparer.OrdinalIgnoreCase))
                {
                    var names = string.Join("、", Known.Where(key => key.StartsWith(section + ':', StringComparison.Ordinal)));
                    _faults.Add($"{child.Path}：没有这一项设置；{section} 下可用的是 {names}。");
                }
            }
        }
    }

    private void CheckUrls()
    {
        foreach (var url in (configuration["Urls"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Kestrel also takes http://*:80 and http://+:80, which are no addresses to System.Uri.
            var plain = url.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
            if (!Uri.TryCreate(plain, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                _faults.Add($"Urls：「{url}」不是网址，应写成 http://主机:端口，多个用分号隔开。");
            }
        }
    }

    private DatabaseProvider? ReadProvider()
    {
        var text = configuration[ProviderKey];
        if (string.IsNullOrWhiteSpace(text))
        {
            return DatabaseProvider.Sqlite;
        }

        foreach (var provider in Enum.GetValues<DatabaseProvider>())
        {
            if (string.Equals(text, provider.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return provider;
            }
        }

        _faults.Add($"{ProviderKey}：只能是 Sqlite 或 PostgreSQL，现在是「{text}」。");
        return null;
    }

    private string ReadConnection(DatabaseProvider? provider)
    {
        var text = configuration[ConnectionKey];
        if (provider is null)
        {
            return string.Empty;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            if (provider is DatabaseProvider.PostgreSQL)
            {
                _faults.Add($"{ConnectionKey}：用 PostgreSQL 时必须填写，如 Host=db;Database=hanbin;Username=hanbin;Password=…。");
                return string.Empty;
            }

            text = "Data Source=data/portal.db";
        }

        try
        {
            return provider is DatabaseProvider.Sqlite ? ReadSqlite(text) : ReadPostgres(text);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            // The text may hold a password, so it is not repeated.
            _faults.Add($"{ConnectionKey}：{provider} 看不懂这个连接串，应是「名称=值;名称=值」的写法，名称也要写对。");
            return string.Empty;
        }
    }

    private string ReadSqlite(string text)
    {
        var parts = new SqliteConnectionStringBuilder(text);
        if (parts.DataSource is "" or ":memory:" || parts.Mode is SqliteOpenMode.Memory)
        {
            _faults.Add($"{ConnectionKey}：用 Sqlite 时要写 Data Source=文件路径。");
            return string.Empty;
        }

        parts.DataSource = Path.GetFullPath(parts.DataSource, contentRoot);
        RequireWritable(ConnectionKey, Path.GetDirectoryName(parts.DataSource)!);
        return parts.ConnectionString;
    }

    private string ReadPostgres(string text)
    {
        var parts = new NpgsqlConnectionStringBuilder(text);
        if (string.IsNullOrWhiteSpace(parts.Host))
        {
            _faults.Add($"{ConnectionKey}：用 PostgreSQL 时缺少 Host=。");
        }

        if (string.IsNullOrWhiteSpace(parts.Database))
        {
            _faults.Add($"{ConnectionKey}：用 PostgreSQL 时缺少 Database=。");
        }

        return parts.ConnectionString;
    }

    private string ReadStorageRoot()
    {
        var text = configuration[StorageKey];
        var path = Path.GetFullPath(string.IsNullOrWhiteSpace(text) ? "data" : text, contentRoot);
        RequireWritable(StorageKey, path);
        return path;
    }

    private int ReadMegabytes(string key, int usual)
    {
        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return usual;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= LargestFile)
        {
            return size;
        }

        _faults.Add($"{key}：应是 1 到 {LargestFile} 的整数（单位 MB），现在是「{text}」。");
        return default;
    }

    private string ReadAddress()
    {
        var text = configuration[AddressKey];
        if (string.IsNullOrWhiteSpace(text))
        {
            return PortalSettings.DefaultUrl;
        }

        if (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") && address.Query.Length == 0 && address.Fragment.Length == 0)
        {
            return address.AbsoluteUri.TrimEnd('/');
        }

        _faults.Add($"{AddressKey}：「{text}」不是网址，应写成 http://主机 或 https://主机:端口。");
        return PortalSettings.DefaultUrl;
    }

    private string? ReadFont(string key)
    {
        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var path = Path.GetFullPath(text, contentRoot);
        if (TrueTypeFile.WhyNot(path) is { } fault)
        {
            _faults.Add($"{key}：{path} {fault}");
        }

        return path;
    }

    private bool ReadDemo()
    {
        var text = configuration[DemoKey];
        if (string.IsNullOrWhiteSpace(text))
        {
            return isDevelopment;
        }

        if (bool.TryParse(text, out var isOn))
        {
            return isOn;
        }

        _faults.Add($"{DemoKey}：只能是 true 或 false，现在是「{text}」。");
        return default;
    }

    private void RequireWritable(string key, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".write-{Guid.NewGuid():N}");
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
            {
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _faults.Add($"{key}：文件夹 {folder} 不能建立或不能写入。");
        }
    }
}
