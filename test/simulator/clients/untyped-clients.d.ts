declare module 'passport-amazon' {
  type Profile = Readonly<Record<string, unknown>>;
  type Callback = (error: unknown, result?: unknown) => void;

  export class Strategy {
    constructor(
      options: Readonly<Record<string, string>>,
      verify: (accessToken: string, refreshToken: string, profile: Profile, done: Callback) => void,
    );
    readonly _oauth2: { get(url: string, accessToken: string, callback: Callback): void };
    success(user: unknown): void;
    fail(challenge: unknown): void;
    error(error: unknown): void;
    redirect(url: string): void;
    authenticate(request: object, options: object): void;
  }
}

declare module 'simple-oauth2' {
  export interface AccessToken {
    readonly token: Readonly<Record<string, unknown>>;
    refresh(): Promise<AccessToken>;
  }

  export class AuthorizationCode {
    constructor(options: object);
    authorizeURL(parameters: Readonly<Record<string, string>>): string;
    getToken(parameters: Readonly<Record<string, string>>): Promise<AccessToken>;
  }
}
