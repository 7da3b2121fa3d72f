using System.Globalization;
using Cake.Frosting;
using Levain;
using Levain.CommandLine;
using Levain.Output;
using Microsoft.Extensions.DependencyInjection;

// Nothing that this program reads or writes depends on the culture of its machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

args = ChampionVersion.Rename(args);
if (FrontDesk.Answer(args, Target.In(typeof(Target).Assembly), Console.Out, Console.Error) is { } answered) return answered;

using var interruption = new Interruption();
var ending = new Ending();
var code = new CakeHost()
    .ConfigureServices(services => services.AddLevain(Checkout.Root).AddSingleton(interruption).AddSingleton(ending))
    .UseWorkingDirectory(Checkout.Root)
    .UseContext<BuildContext>()
    .UseLifetime<BuildLifetime>()
    .Run(args);
return ending.Say(Console.Out, code);
