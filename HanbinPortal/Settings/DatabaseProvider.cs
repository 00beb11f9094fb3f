namespace HanbinPortal.Settings;

/// <summary>The database behind the portal: one file beside it, or a server that several instances share.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSQL,
}
