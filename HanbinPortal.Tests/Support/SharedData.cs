namespace HanbinPortal.Tests.Support;

/// <summary>Real and generated input that lies beside the repository and is not shipped with it (../shared/data).</summary>
public static class SharedData
{
    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The path of a shared file; a test that asks for one that is not there is skipped and says so.</summary>
    public static string PathOf(string name)
    {
        var path = Path.Combine(RepositoryRoot, "..", "shared", "data", name);
        Assert.SkipUnless(File.Exists(path), $"../shared/data/{name} is not on this machine.");
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HanbinPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: no HanbinPortal.sln above them.");
    }
}
