using StaticArchive.Cli;

return CommandLine.Run(args, Surroundings.OfProcess());
