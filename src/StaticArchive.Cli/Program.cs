return CommandLine.Run(args, Surroundings.OfProcess());
