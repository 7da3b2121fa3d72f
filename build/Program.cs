using System.Globalization;
using Cake.Frosting;
using Levain;
using Levain.CommandLine;
using Levain.Output;
using Microsoft.Extensions.DependencyInjection;

// Nothing that this program reads or writes depends on the culture of its machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (FrontDesk.Answer(args, Target.In(typeof(Target).Assembly), Console.Out, Console.Error) is { } answered) return answered;

if (ActionsArguments.IsWorkflow) Secrets.OfEnvironment.Announce(Console.Out);
using var interruption = new Interruption();
var ending = new Ending();
var errands = new Errands();
var code = new CakeHost()
    .ConfigureServices(services => services.AddLevain(Checkout.Root).AddSingleton(interruption).AddSingleton(ending).AddSingleton(errands))
    .UseWorkingDirectory(Checkout.Root)
    .UseContext<BuildContext>()
    .UseLifetime<BuildLifetime>()
    .Run(HostArguments.For(args));
await errands.RunAsync();
return ending.Say(Console.Out, code);
