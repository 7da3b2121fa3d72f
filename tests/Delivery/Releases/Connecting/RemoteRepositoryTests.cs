using Xunit;

namespace Levain.Delivery.Releases.Connecting;

public sealed class RemoteRepositoryTests
{
    [Theory]
    [InlineData("https://github.com/octo/models.git", "octo/models", "https://api.github.com/")]
    [InlineData("https://github.com/octo/models", "octo/models", "https://api.github.com/")]
    [InlineData("https://GitHub.com/octo/models/", "octo/models", "https://api.github.com/")]
    [InlineData("https://user:secret@github.com/octo/models.git", "octo/models", "https://api.github.com/")]
    [InlineData("ssh://git@github.com/octo/models.git", "octo/models", "https://api.github.com/")]
    [InlineData("ssh://git@ssh.github.com:443/octo/models.git", "octo/models", "https://api.github.com/")]
    [InlineData("git@github.com:octo/models.git", "octo/models", "https://api.github.com/")]
    [InlineData("github.com:octo/models", "octo/models", "https://api.github.com/")]
    [InlineData("git@github.firm.example:octo/my.models.git", "octo/my.models", "https://github.firm.example/api/v3/")]
    [InlineData("https://github.firm.example:8443/octo/models", "octo/models", "https://github.firm.example:8443/api/v3/")]
    [InlineData("ssh://git@github.firm.example:2222/octo/models", "octo/models", "https://github.firm.example/api/v3/")]
    [InlineData("https://firm.ghe.com/octo/models", "octo/models", "https://api.firm.ghe.com/")]
    public void A_remote_names_its_repository_and_its_API(string remote, string name, string api)
    {
        var found = RemoteRepository.Parse(remote);

        Assert.Equal(name, found?.Name.ToString());
        Assert.Equal(new Uri(api), found?.Api);
        Assert.DoesNotContain("secret", found?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/srv/git/models.git")]
    [InlineData("../models")]
    [InlineData("file:///srv/git/octo/models.git")]
    [InlineData(@"C:\git\models")]
    [InlineData("C:/git/models")]
    [InlineData("https://gitlab.com/group/part/models.git")]
    [InlineData("https://github.com/octo")]
    [InlineData("https://github.com/")]
    [InlineData("./with:colon/models")]
    [InlineData("")]
    public void A_path_or_something_else_names_none(string remote) => Assert.Null(RemoteRepository.Parse(remote));
}
